import { isClutter } from './clutter.js';
import type { LineTraits } from './line-traits.js';

/** How many lines above the text a headline may stand, and how far below it a byline or a date speaks for it. */
const reach = 60;
const bylineReach = 7;
const echoReach = 40;
const shortestHeadline = 25;
const longestHeadline = 200;
/** So much of its longer words the line above has to have in common with the text. */
const leastShared = 0.2;
/** How far above a line a date says that the headline stood there. */
const datelineReach = 20;

/**
 * The number of the headline's line: above the text, alone, of a headline's length, near a byline or a date, with
 * words that the text has too. -1 where no line will do.
 *
 * @param first the first line of running text.
 * @param shared for each line, the share of its words that the text has.
 */
export function findHeadline(
  traits: readonly LineTraits[],
  first: number,
  shared: readonly number[],
): number {
  const clutter = isClutter(traits);
  let best = -1;
  let bestScore = 0;
  for (let index = Math.max(0, first - reach); index < first; index += 1) {
    const score = headlineScore(traits, index, clutter[index] ?? false, first - index, shared[index] ?? 0);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return withoutControl(traits, aboveStandfirst(traits, best, shared));
}

/** The line further up that says the same and no more, where words of a control follow it here (`… Back to video`). */
function withoutControl(traits: readonly LineTraits[], best: number): number {
  const text = traits[best]?.line.text ?? '';
  const above = traits.slice(0, Math.max(0, best)).findLastIndex(({ line, size }) => {
    return size >= shortestHeadline && !line.mark && line.afterBlank && text.startsWith(`${line.text} `);
  });
  return above < 0 ? best : above;
}

/** A standfirst can look more like the text than the headline directly above it does. */
function aboveStandfirst(traits: readonly LineTraits[], best: number, shared: readonly number[]): number {
  const [line, above] = [traits[best], traits[best - 1]];
  if (!line || !above) return best;
  const isHeadline =
    above.size >= shortestHeadline &&
    above.size <= longestHeadline &&
    above.line.afterBlank &&
    line.line.afterBlank &&
    !above.line.mark &&
    !above.closed &&
    !above.furniture &&
    !above.credit &&
    !above.dated &&
    !above.byline &&
    (shared[best - 1] ?? 0) >= leastShared &&
    !above.line.text.includes(line.line.text);
  return isHeadline ? best - 1 : best;
}

function headlineScore(
  traits: readonly LineTraits[],
  index: number,
  clutter: boolean,
  distance: number,
  shared: number,
): number {
  const line = traits[index];
  if (!line || line.size < 8 || line.size > 300 || line.credit || line.byline) return 0;
  const below = traits.slice(index + 1, index + 1 + bylineReach);
  const seen: LineSeen = {
    ...line,
    text: line.line.text,
    alone: line.line.afterBlank && (traits[index + 1]?.line.afterBlank ?? true),
    repeated: line.copies > 1 && line.size > 35,
    clutter,
    echoed: isEchoed(traits, index),
    underHeadline: underHeadline(traits, index),
    underDateline: underDateline(traits, index),
    aboveDate: below.some(({ dated }) => dated),
    aboveByline: below.some(({ byline }) => byline),
  };
  const points = signs.reduce((sum, [point, holds]) => sum + (holds(seen) ? point : 0), 0);
  return 1 + points + shared * 1.6 - distance * 0.05;
}

/** A line, and what stands about it. */
interface LineSeen extends LineTraits {
  text: string;
  /** Between blank lines. */
  alone: boolean;
  repeated: boolean;
  clutter: boolean;
  echoed: boolean;
  underHeadline: boolean;
  underDateline: boolean;
  aboveDate: boolean;
  aboveByline: boolean;
}

/** What speaks for a line's being the headline, in points, and what against. */
const signs: readonly (readonly [points: number, holds: (seen: LineSeen) => boolean])[] = [
  [1, ({ size }) => size >= 25 && size <= 180],
  [-1, ({ size }) => size < 18],
  [0.8, ({ alone }) => alone],
  [-1, ({ text }) => /[.…]["”»]?$/u.test(text)],
  [0.5, ({ aboveDate }) => aboveDate],
  [0.5, ({ aboveByline }) => aboveByline],
  [0.5, ({ repeated }) => repeated],
  [2, ({ size, echoed }) => size >= 20 && echoed],
  [-1.5, ({ text }) => /[›»>]/.test(text)],
  [-1.5, ({ line }) => line.mark !== ''],
  [-1.2, ({ clutter, repeated }) => clutter && !repeated],
  [-1, ({ furniture }) => furniture !== null],
  [-1, ({ dated }) => dated],
  [-1.4, (seen) => seen.underHeadline],
  [-1, (seen) => seen.underDateline && !seen.aboveDate],
  [-0.7, ({ text }) => /^(?:…|\.\.\.)|^\p{Ll}/u.test(text)],
];

/** Whether a line close above could itself be the headline, so that this is rather the standfirst or a caption. */
function underHeadline(traits: readonly LineTraits[], index: number): boolean {
  return traits.slice(Math.max(0, index - 4), index).some((above, step, all) => {
    const next = all[step + 1] ?? traits[index];
    const alone = above.line.afterBlank && (next?.line.afterBlank ?? true);
    return (
      alone &&
      above.size >= 25 &&
      above.size < 200 &&
      !above.line.mark &&
      !above.furniture &&
      !above.credit &&
      !above.dated &&
      !above.byline &&
      !/[.:]$/u.test(above.line.text)
    );
  });
}

/** Whether a dateline stands above: it comes after the headline more often than before it. */
function underDateline(traits: readonly LineTraits[], index: number): boolean {
  return traits
    .slice(Math.max(0, index - datelineReach), index)
    .some(({ dated, size, line }) => dated && size < 100 && !line.mark);
}

/** Whether a line near by holds this one at its end or start: a breadcrumb, a share link, `… Back to video`. */
function isEchoed(traits: readonly LineTraits[], index: number): boolean {
  const text = traits[index]?.line.text ?? '';
  return traits.slice(Math.max(0, index - echoReach), index + echoReach).some(({ line }) => {
    return (
      line.text.length > text.length &&
      line.text.length < 400 &&
      (line.text.endsWith(text) || line.text.startsWith(text))
    );
  });
}
