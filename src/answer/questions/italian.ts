import type { KindPatterns } from './kinds.js';

/** Over folded text: lower case, no accents. */
export const italian: KindPatterns = [
  [
    'why',
    /\bperche\b|\bcome mai\b|\bper (?:quale|che) (?:motivo|ragione|causa)\b|\b(?:motivo|ragione|causa) (?:per|del)/,
  ],
  [
    'percent',
    /\b(?:che|quale|quanta|qual e la) (?:e la )?(?:percentuale|quota)\b|\bpercentuale\b|\bpercento\b|\bper cento\b/,
  ],
  [
    'money',
    /\bquanto (?:\S+ ){0,2}?(?:cost|pag|val[es]|spes|spend|guadagn|incass|ammont|stanzi|offert|vend|compr)|\bquant[oi] (?:soldi|euro|denaro|dollari)\b|\b(?:a|che|quale) (?:prezzo|cifra|somma|importo)\b|\b(?:prezzo|costo) (?:di|del|della)\b|\ba quanto (?:ammont|e stat)/,
  ],
  [
    'duration',
    /\bquanto (?:tempo|dur[ao]|e durat|durera)|\b(?:da|per|fra|tra|in) quanto (?:tempo)?\b|\b(?:per|da|in|tra|fra|entro) quant[ie] (?:second|minut|ore|giorn|settiman|mes|ann)|\bquant[ie] (?:secondi|minuti|ore|giorni|settimane|mesi|anni)\b|\bche eta\b/,
  ],
  [
    'measure',
    /\bquanto (?:\S+ )?(?:e |era |sono )?(?:alt[oaie]|lung[oaie]|larg[oaie]|profond[oaie]|distan\w+|pes[aoi]\w*|grand[ei]|misur\w+)\b|\bquant[ie] (?:metri|chilometri|km|ettari|tonnellate|chili|litri|gradi)\b|\bche (?:altezza|lunghezza|profondita|distanza|velocita|temperatura|potenza|magnitudo)\b/,
  ],
  ['how-many', /\bquant[oaie]\b|\b(?:che|qual e il|quale) numero\b/],
  [
    'when',
    /\bquando\b|\b(?:che|quale|quali) (?:giorn[oi]|data|date|ann[oi]|mese|ora|ore|periodo|secolo|decennio|stagione)\b|\bin data\b|\bda quando\b/,
  ],
  [
    'where',
    /\bdov(?:e|'e|era|'era)\b|\b(?:in|da|a|di|verso|per) (?:che|quale|quali) (?:luog|citt|paes|region|stat[oi]\b|nazion|continent|post|via\b|quartier|provinc|aeroport|ospedal|carcer|isol|fium|edific|palazz|comun)|\b(?:che|quale|quali) (?:luog|citta|paes[ei]\b|regione|stato\b|nazion|continente|provincia|comune)/,
  ],
  [
    'said',
    /\b(?:che cosa|cosa|che|come) (?:ne )?(?:ha|hanno|aveva) (?:dett|dichiarat|rispost|comment|spiegat|annunciat|chiest|scritt)|\bcosa (?:dice|dicono|pensa|pensano|sostiene|chiede|afferma)\b/,
  ],
  [
    'who',
    /\bchi\b|\b(?:quale|che|qual e il|qual e la|quali) (?:person|president|ministr|attor|attric|cantant|giocator|calciator|scienziat|regist|autor|sindac|leader|politic|papa\b|re\b|regin|squadr|aziend|societ|compagni|partit|gruppo|organizz|istitut|nome)|\bcome si chiam|\bnome (?:di|del|della|dell)\b/,
  ],
  ['list', /\b(?:quali|elenca|elencami|nomina)\b/],
  [
    'definition',
    /\b(?:che )?cos'e\b|\b(?:che cosa|cosa|che) (?:e|sono|era|erano|significa|vuol dire|si intende)\b(?! (?:stat|success|accadut|cambiat))/,
  ],
  ['how', /\b(?:come|in che modo|in quale modo|com'e|com'era)\b/],
  [
    'yes-no',
    /^(?:e vero|e |sono |ha |hanno |c'e |ci sono |puo |possono |era |erano |si puo |esiste|verra|sara |saranno )/,
  ],
];
