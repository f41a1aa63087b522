import { isAuthorName } from '../authors.js';
import { isCaptioned } from './heading-shape.js';
import type { LineTraits } from './line-traits.js';
import { isQuestion } from './own-features.js';

const longestName = 40;
const longestQuote = 200;
/** A line longer than this that is as likely text as not is a paragraph. */
const longestDoubtful = 100;
const boxReach = 3;

/** Words for where in the picture somebody stands, in brackets. */
const placeInPicture =
  /\((?:left|right|cent(?:er|re)|middle|links|rechts|mitte|[lrmvh]\.|à gauche|à droite|au centre|a sinistra|a destra|al centro|izquierda|derecha|izda?\.|dcha\.|esquerda|direita|til venstre|til høyre|t\.[vh]\.|vänster|höger|vlevo|vpravo)\)/iu;
const contribution =
  /^(?:(?:with |additional )?(?:reporting|editing|writing|files) (?:by|from)|mitarbeit:)/iu;
const sponsored =
  /^(?:sponsored|promoted|contenuto sponsorizzato|gesponsert|sponsorisé|patrocinado|gesponsord|sponset|sponsrad)/iu;

/**
 * Whether a line that stands like a heading is something else that stands so: a caption, a credit, a paragraph, the
 * title of a box for another article, a newsletter or an advertisement, or who said the quote above.
 *
 * @param likely for each line, how likely it is running text, 0 to 1.
 */
export function isLookalike(
  traits: readonly LineTraits[],
  index: number,
  likely: readonly number[],
): boolean {
  const line = traits[index];
  if (!line) return false;
  const { text } = line.line;
  if (/^\p{Ll}{2}/u.test(text) || placeInPicture.test(text) || contribution.test(text)) return true;
  if (isSigned(text) || ((traits[index + 1]?.credit ?? false) && endsInName(text))) return true;
  if (isParagraph(line, likely[index] ?? 0) && !isCaptioned(traits, index)) return true;
  return isBoxTitle(traits, index, likely) || isSpeakersRole(traits, index);
}

/** A sentence, and a name after it: a caption with who took the picture. */
function isSigned(text: string): boolean {
  const rest = /[\p{Ll}\d]{2}[.!?…]["”»]? (?<rest>[^.!?…]+)$/u.exec(text)?.groups?.rest;
  return rest !== undefined && isFullName(rest);
}

/** `The head of the works, Anna Rossi`. */
function endsInName(text: string): boolean {
  return text.includes(',') && isFullName(text.slice(text.lastIndexOf(',') + 1).trim());
}

function isFullName(text: string): boolean {
  return /\s/.test(text) && isAuthorName(text);
}

function isParagraph({ line, prose, size }: LineTraits, likely: number): boolean {
  return (prose && !isQuestion(line.text)) || (likely > 0.5 && size > longestDoubtful);
}

function isBoxTitle(traits: readonly LineTraits[], index: number, likely: readonly number[]): boolean {
  const above = traits[index - 1];
  if (above?.furniture === 'advertisement' && sponsored.test(above.line.text)) return true;
  return isBetweenLabels(traits, index, likely);
}

/** Between two labels that lead to another article (`Read next`, `Read more`), no paragraph among them. */
function isBetweenLabels(traits: readonly LineTraits[], index: number, likely: readonly number[]): boolean {
  if (traits[index + 1]?.furniture !== 'read-also') return false;
  const from = Math.max(0, index - boxReach);
  const label = traits.slice(from, index).findLastIndex(({ furniture }) => furniture === 'read-also');
  return label >= 0 && likely.slice(from + label, index).every((each) => each <= 0.5);
}

/** A quote, a name and this line: what its speaker is. */
function isSpeakersRole(traits: readonly LineTraits[], index: number): boolean {
  const [quote, name] = [traits[index - 2], traits[index - 1]];
  if (!quote || !name || quote.size >= longestQuote || name.size >= longestName) return false;
  if (name.line.mark || name.credit || !isAuthorName(name.line.text)) return false;
  return /^["“„«»‘'「]|["”»’」]$/u.test(quote.line.text);
}
