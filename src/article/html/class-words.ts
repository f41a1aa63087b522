import { descendants, type Element } from './element.js';

/**
 * Words that the classes, ids and test ids of page furniture are made of, whoever made the page.
 * Each names a kind of thing, never a site. Left out on purpose: `paywall` (it marks the article itself,
 * as schema.org's `isAccessibleForFree` asks), `widget`, `block`, `content`, `hidden` (too many meanings).
 */
const furnitureNames = new Set(
  (
    'ad ads adv advert adverts advertisement advertisements advertising adslot adunit sponsor sponsored sponsors promo promos promobox promotion ' +
    'related recommended recommendation recommendations recommends recirc recirculation readmore readalso seealso crosslinks outbrain taboola ' +
    'newsletter newsletters subscribe subscription signup login donate donation membership ' +
    'comment comments disqus respond reactions share shares sharing sharebar social socials follow ' +
    'breadcrumb breadcrumbs nav navbar navigation menu submenu sidebar footer cookie cookies consent gdpr popup modal overlay toolbar ' +
    'pagination pager tags taglist keywords topics trending popular mostread mostviewed latest ' +
    'caption captions figcaption credit credits copyright disclaimer byline bylines author authors bio authorbox ' +
    'gallery slideshow carousel slider player teaser teasers poll quiz survey rating ratings feedback correction ' +
    'pullquote pullquotes tooltip noprint skip breaking ticker weather toc'
  ).split(' '),
);

/** Pairs that only together say what they are, as `read-more`, `sr-only`. */
const furniturePairs = new Set(
  'pull quote|read more|read also|see also|more from|more on|more news|most read|most viewed|sr only|visually hidden|screen reader|up next|also read|you may|link list|tag list|cookie notice|sign up|no print|table of'.split(
    '|',
  ),
);

const consent = new Set(['consent', 'cookie', 'cookies', 'gdpr']);
const comments = new Set(['comments', 'commentlist', 'disqus']);

const cache = new WeakMap<Element, string[]>();

/** The words in an element's class, id and data-testid/data-component: split at punctuation and at camel case. */
export function classWords(element: Element): string[] {
  const known = cache.get(element);
  if (known) return known;
  const { attributes } = element;
  const names = [attributes.class, attributes.id, attributes['data-testid'], attributes['data-component']];
  const words = names
    .filter(Boolean)
    .join(' | ')
    .slice(0, 600)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}|]+/u)
    .filter(Boolean);
  cache.set(element, words);
  return words;
}

export function namesFurniture(element: Element): boolean {
  const words = classWords(element);
  return words.some(
    (word, index) => furnitureNames.has(word) || furniturePairs.has(`${word} ${words[index + 1]}`),
  );
}

/** Consent dialogs and readers' comments can hold more prose than the article, and still are none. */
export function namesOthersProse(element: Element): boolean {
  const words = classWords(element);
  if (words.some((word) => consent.has(word))) return true;
  if (/^(?:article|section|p)$/.test(element.name) || !words.some((word) => comments.has(word))) return false;
  return !descendants(element).some(({ name }) => name === 'h1');
}
