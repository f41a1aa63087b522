import type { QuestionKind } from './questions/kinds.js';

/** What a number measures. */
export interface Measured {
  /** The number times "thousand", "million", "billion" where such a word follows it. */
  amount: number;
  /** Of money, a share, a time or an extent; null where the number only counts, or nothing is known. */
  unit: string | null;
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:miliard\w*|mld|billions?|bn|milliarden?|milliards?)(?!\p{L})/u, 1e9],
  [/^ ?(?:milion\w*|mln|millions?|millionen|millones|milhoes)(?!\p{L})/u, 1e6],
  [/^ ?(?:mila|thousand|tausend|mille|mil)(?!\p{L})/u, 1e3],
];

/** Folded words and signs right after a number, and the kind of question that a number of theirs answers. */
const units: readonly (readonly [string, QuestionKind, RegExp])[] = [
  ['euro', 'money', /^(?:€|euros?|eur)(?!\p{L})/u],
  ['dollar', 'money', /^(?:\$|dollar\w*|usd)(?!\p{L})/u],
  ['pound', 'money', /^(?:£|sterlin\w*|pounds?|gbp)(?!\p{L})/u],
  ['percent', 'percent', /^(?:%|per ?cento?|percent|prozent|pour ?cent|por ?cien?to)(?!\p{L})/u],
  ['minute', 'duration', /^(?:minut\w*)/u],
  ['hour', 'duration', /^(?:or[ae]|hours?|stunden?|heures?|horas?)(?!\p{L})/u],
  ['day', 'duration', /^(?:giorn[oi]|days?|tagen?|jours?|dias?)(?!\p{L})/u],
  ['week', 'duration', /^(?:settiman[ae]|weeks?|wochen?|semaines?|semanas?)(?!\p{L})/u],
  ['month', 'duration', /^(?:mes[ei]|months?|monaten?|mois|meses)(?!\p{L})/u],
  ['year', 'duration', /^(?:ann[oi]|years?|jahren?|ans|anos)(?!\p{L})/u],
  ['metre', 'measure', /^(?:metr[oi]|met(?:er|re)s?|m)(?!\p{L})/u],
  ['kilometre', 'measure', /^(?:chilometr[oi]|kilomet(?:er|re)s?|km)(?!\p{L})/u],
  ['hectare', 'measure', /^(?:ettar[oi]|hectares?|hektar)(?!\p{L})/u],
  ['ton', 'measure', /^(?:tonnellat[ae]|tons?|tonnes?|tonnen)(?!\p{L})/u],
];
const signsBefore: Readonly<Record<string, string>> = { '€': 'euro', $: 'dollar', '£': 'pound' };

/** @param before and after: the folded text around the number */
export function measureBeside(number: number, before: string, after: string): Measured {
  const scale = scales.find(([pattern]) => pattern.test(after));
  const rest = after.replace(scale?.[0] ?? '', '').replace(/^[ \u00a0]?(?:(?:di|de|of) |d['’])?/, '');
  const unit = units.find(([, , pattern]) => pattern.test(rest))?.[0];
  const sign = signsBefore[/([€$£]) ?$/.exec(before)?.[1] ?? ''];
  return { amount: number * (scale?.[1] ?? 1), unit: unit ?? sign ?? null };
}

/** Whether a unit alone shows that a number is of the kind asked for. */
export function unitAnswers(unit: string | null, kind: QuestionKind): boolean {
  return units.some(([name, answers]) => name === unit && answers === kind);
}
