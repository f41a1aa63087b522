/** Quotes longer than this are linked by their first and last words, in characters. */
const longestWholeQuote = 80;
const wordsOfAnEnd = 5;

/**
 * The article's address with a text fragment that scrolls to the quote and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=whole` or `#:~:text=start,end`.
 *
 * @returns null where the article has no address.
 */
export function textFragmentLink(url: string | null, quote: string): string | null {
  if (!url) return null;
  const text = quote.replace(/\s+/g, ' ').trim();
  if (!text) return url;
  const separator = url.includes('#') ? ':~:text=' : '#:~:text=';
  return `${url}${separator}${textDirective(text)}`;
}

function textDirective(text: string): string {
  const words = text.split(' ');
  if (text.length <= longestWholeQuote || words.length < wordsOfAnEnd * 2) return encode(text);
  const start = words.slice(0, wordsOfAnEnd).join(' ');
  const end = words.slice(-wordsOfAnEnd).join(' ');
  return `${encode(start)},${encode(end)}`;
}

/** In a directive `-`, `,` and `&` have meanings of their own; half a character would make the whole fail. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replaceAll('-', '%2D');
}
