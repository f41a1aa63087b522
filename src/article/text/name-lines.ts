import { authorNames, isAuthorName } from '../authors.js';
import { isDateline } from '../dateline.js';
import { findDates } from '../dates.js';
import type { LineTraits } from './line-traits.js';

const longestLine = 140;
const longestStamp = 60;
/** Lines this near to a date may be items of a list, as pages set their bylines. */
const beside = 1;
/** Beyond so many lines, no date says anything about a name. */
const farthest = 4;
/** What is left of a line is the author's role. */
const leastShare = 0.3;
const mostCopies = 5;
/** A time of day, or how long ago: `11:46`, `5 hours ago`, `vor 2 Stunden`. */
const timeStamp =
  /(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\d{1,3} ?\p{L}{1,9} (?:ago|fa|geleden|siden|sedan|temu|önce)(?!\p{L})|(?<!\p{L})(?:vor|hace|il y a|há|před) \d/iu;

/** A line up to its date, its time or the sign that parts it from them. */
export function beforeStamp(line: string): string {
  const starts = [findDates(line)[0]?.start, timeStamp.exec(line)?.index, line.search(/\s?[·•|]|@\w/u)];
  const end = Math.min(...starts.map((start) => (start === undefined || start <= 0 ? line.length : start)));
  return line.slice(0, end).trim();
}

/**
 * The authors in lines that are nothing but names, without `by`: of the line nearest to a date or a time, else of the
 * first below the headline; a name elsewhere is as often a place, a label or a person in a picture.
 *
 * @param zone the lines below the headline.
 */
export function namesOnly(zone: readonly LineTraits[], reach = farthest): string[] {
  const stamps = zone.flatMap((line, index) => (isStamp(line) ? [index] : []));
  const named = zone.flatMap((line, index) => {
    const captioned = zone[index + 1]?.credit && index > 0 && !isStamp(line);
    const names = captioned ? [] : namesIn(line);
    const distance = Math.min(farthest, ...stamps.map((stamp) => Math.abs(stamp - index)));
    if (names.length === 0 || distance > reach || (line.line.mark && distance > beside)) return [];
    return [{ names, distance: distance + (line.line.mark ? 0.5 : 0) }];
  });
  return named.sort((one, other) => one.distance - other.distance)[0]?.names ?? [];
}

function namesIn({ line, credit, prose, copies, furniture, closed }: LineTraits): string[] {
  if (prose || furniture || closed || copies > mostCopies || line.text.length > longestLine) return [];
  const start = beforeStamp(line.text);
  if (credit && start === line.text) return [];
  const before = isDateline(start) ? [] : namesOf(start);
  return before.length > 0 ? before : namesOf(afterStamp(line.text));
}

/** What stands last in a line, after a date and a time: `Published on 28 April 2026, 14:26, Anna Rossi`. */
function afterStamp(line: string): string {
  const date = findDates(line)[0];
  const rest = date ? line.slice(date.end) : '';
  return /^(?: Uhr| h)?\s*[,|·•–—-]\s*(?<name>\p{Lu}.*)$/u.exec(rest)?.groups?.name ?? '';
}

function namesOf(text: string): string[] {
  const listed = text.replace(/\([^)]*\)/gu, '').trim();
  const names = authorNames(listed);
  const whole = names.join(', ').length >= leastShare * listed.length && listed.startsWith(names[0] ?? ' ');
  return whole && names.every((name) => isAuthorName(name) && /\p{L}[\s-]+\p{L}/u.test(name)) ? names : [];
}

function isStamp({ line, dated, prose }: LineTraits): boolean {
  return !prose && (dated || (line.text.length < longestStamp && timeStamp.test(line.text)));
}
