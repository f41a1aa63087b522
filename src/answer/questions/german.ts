import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const german: KindPatterns = [
  ['why', /\b(?:warum|wieso|weshalb|weswegen|aus welchem grund)\b/],
  ['percent', /\bprozent\b|\bwelcher anteil\b/],
  [
    'money',
    /\bwie ?viel (?:\S+ ){0,3}?(?:kost|zahl|bezahl|verdien|geld|euro|wert)|\bwas kostet|\bwelcher preis\b|\bwie teuer\b/,
  ],
  ['duration', /\bwie (?:lange|alt)\b|\bwie ?viele (?:sekunden|minuten|stunden|tage|wochen|monate|jahre)\b/],
  ['measure', /\bwie (?:hoch|tief|weit|gross|breit|schwer|schnell|lang)\b/],
  ['how-many', /\bwie ?viele?\b|\bwelche (?:an)?zahl\b/],
  ['when', /\bwann\b|\bseit wann\b|\b(?:welche[mnrs]?) (?:tag|datum|jahr|monat|uhrzeit|zeit)\b/],
  ['where', /\b(?:wo|woher|wohin)\b|\bwelche[mnrs]? (?:ort|stadt|land|region|staat|kontinent)\b/],
  ['said', /\bwas (?:hat|haben|sagt|meint|sagte) (?:\S+ ){0,4}?(?:gesagt|erklart|angekundigt|dazu)?/],
  [
    'who',
    /\b(?:wer|wen|wem|wessen)\b|\bwie (?:heisst|hiess)|\bwelche[mnrs]? (?:person|prasident\w*|minister\w*|mannschaft|firma|unternehmen|partei|gruppe|name)\b/,
  ],
  ['list', /^(?:welche|nenne)\b/],
  ['definition', /\bwas (?:ist|sind|war|waren|bedeutet)\b/],
  ['how', /\bwie\b/],
  ['yes-no', /^(?:ist|sind|war|waren|hat|haben|kann|gibt|wird|werden)\b/],
];
