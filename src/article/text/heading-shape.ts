import { isAuthorName } from '../authors.js';
import type { LineTraits } from './line-traits.js';

const longestHeading = 130;
const shortestTeaser = 15;
/** Below a heading stands a paragraph at least this likely. */
const leastText = 0.3;

/**
 * Whether a line could be a heading: it stands alone, is short, does not end like a sentence (unless it
 * stands over a picture, apart from the text), and running text follows.
 *
 * @param textAfter how likely the next line that is not clutter is running text, 0 to 1.
 */
export function isHeadingShaped(traits: readonly LineTraits[], index: number, textAfter: number): boolean {
  const [line, below] = [traits[index], traits[index + 1]];
  if (!line || line.line.mark || line.size > longestHeading || !line.line.afterBlank) return false;
  const { text } = line.line;
  if (textAfter < leastText || isPersonWithRole(text) || isTeaser(traits, index)) return false;
  if (!(below?.line.afterBlank ?? true) && !below?.prose) return false;
  if (/[.。]["”»“]?$/u.test(text)) return isCaptioned(traits, index) && !(traits[index - 1]?.prose ?? false);
  return !/(?:[,;:：]|https?:\S+|\d:\d\d)$/u.test(text);
}

/** Whether a picture's caption or credit stands directly below. */
export function isCaptioned(traits: readonly LineTraits[], index: number): boolean {
  const [below, below2] = [traits[index + 1], traits[index + 2]];
  return (below?.credit ?? false) || ((below2?.credit ?? false) && !below2?.line.afterBlank);
}

/** The headline of another article, set into this one: it names itself (`Read more: …`), or its date or author follows. */
function isTeaser(traits: readonly LineTraits[], index: number): boolean {
  const [line, below] = [traits[index], traits[index + 1]];
  if (!line || !below) return false;
  if (line.furniture === 'read-also' || line.furniture === 'subscribe') return true;
  const signed = below.capitals > 0.9 && below.size < 40 && /\s/.test(below.line.text) && !below.closed;
  const stamped = below.dated && below.size < 60 && !below.closed;
  return stamped || (signed && line.size > shortestTeaser && isAuthorName(below.line.text));
}

/** `Anna Rossi, sindaca`: a caption, or who said the quotation above. */
export function isPersonWithRole(text: string): boolean {
  const comma = text.indexOf(',');
  return (
    comma > 0 && text.length < 90 && text.slice(0, comma).includes(' ') && isAuthorName(text.slice(0, comma))
  );
}
