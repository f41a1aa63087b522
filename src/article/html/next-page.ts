import { namesOthersProse } from './class-words.js';
import { closest, type Element, rawText } from './element.js';

/** A page's number at the end of an address's path: `/story/2`, `/story/page/2`, `/story-2.html`, `/story,2.html`. */
const numberInPath =
  /(?:\/(?:page|pagina|página|seite|sida|side|strona|p)[-/_]?|[/_,-](?:(?:page|pagina|seite|p)-?)?)(?<number>[1-9]\d?)(?<end>\/?|\.\p{L}{3,5})$/iu;
const numberInQuery =
  /^(?:page|pages|paged|pageno|pagenumber|pagina|página|pag|pg|p|seite|strona|sida|side)$/i;
/** Words and signs of a link to what follows; a bare number says which page it leads to. */
const followingPage =
  /^(?:(?:page|pagina|página|seite|strona) )?\d{1,2}$|(?<!\p{L})(?:next|continue|avanti|successiv[ao]|prossima|continua|nächste|weiter|suivante?|siguiente|próxima|volgende|neste|næste|nästa|następna|další|sonraki)(?!\p{L})|^[›»>→]+$/iu;
const longestLabel = 60;
/** A longer address is no page's. */
const longestAddress = 2_000;
const mostPages = 50;

/**
 * The address of the next page of the same article: a link that says so (`rel=next`, `2`, `Avanti`), whose address is
 * this page's own but for the number, one higher. Null where there is none: the next article is not the next page.
 *
 * @param address of this page.
 */
export function nextPageOf(elements: Element[], address: string | null): string | null {
  const own = address === null ? null : numbered(address);
  if (!own || address === null) return null;
  for (const element of elements) {
    const { href } = element.attributes;
    if (!href || href.length > longestAddress || !leadsOn(element)) continue;
    if (!URL.canParse(href, address)) continue;
    const target = new URL(href, address);
    const next = numbered(target.href);
    if (next && next.stem === own.stem && next.number === own.number + 1 && next.number <= mostPages) {
      target.hash = '';
      return target.href;
    }
  }
  return null;
}

function leadsOn(element: Element): boolean {
  if (element.name !== 'a' && element.name !== 'link') return false;
  if (/(?:^|\s)next(?:\s|$)/i.test(element.attributes.rel ?? '')) return true;
  if (element.name === 'link') return false;
  const label = (element.attributes['aria-label'] ?? rawText(element)).replace(/\s+/g, ' ').trim();
  // Readers' comments have pages too.
  return (
    label.length <= longestLabel && followingPage.test(label) && closest(element, namesOthersProse) === null
  );
}

/** An address without its page number, and that number: 1 where it has none. */
function numbered(address: string): { stem: string; number: number } | null {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  let number = 1;
  for (const [key, value] of [...url.searchParams]) {
    if (!numberInQuery.test(key) || !/^\d{1,2}$/.test(value)) continue;
    number = Number(value);
    url.searchParams.delete(key);
  }
  const found = number === 1 ? numberInPath.exec(url.pathname) : null;
  const path = found ? url.pathname.slice(0, found.index) + (found.groups?.end ?? '') : url.pathname;
  if (found) number = Number(found.groups?.number);
  const stem = `${url.hostname.replace(/^www\./, '')}${path.replace(/\/$/, '')}?${[...url.searchParams].sort().join('&')}`;
  return { stem, number };
}
