import { monthNumber } from '../month-names.js';
import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';

/** `14.05 Uhr: …`, `9:30 – …`. */
const timeFirst = /^\d{1,2}[:.h]\d\d(?!\d|\.\d)/u;
/** `Wednesday, 17. 7.`, `3 March`, `July 17`, the weekday and the year as they like. */
const day =
  /^(?:\p{L}{2,12}\.?,? )?(?:\d{1,2}\. ?\d{1,2}\.?|\d{1,2}\.? (?:de |of )?(?<after>\p{L}{3,12})|(?<before>\p{L}{3,12}) \d{1,2})(?:,? ?\d{4})?$/u;

/** For the headings of a live blog that begin with a time, the day that stands on the line above. */
export function tickerDays(traits: readonly LineTraits[], kinds: readonly LineKind[]): Map<number, string> {
  const days = new Map<number, string>();
  for (const [index, { line }] of traits.entries()) {
    const above = traits[index - 1]?.line.text;
    if (above === undefined || kinds[index] !== 'heading' || kinds[index - 1] === 'heading') continue;
    if (timeFirst.test(line.text) && isDay(above)) days.set(index, above);
  }
  return days;
}

function isDay(text: string): boolean {
  const found = day.exec(text.slice(0, 60));
  if (!found) return false;
  const month = found.groups?.after ?? found.groups?.before;
  return month === undefined || monthNumber(month) !== null;
}
