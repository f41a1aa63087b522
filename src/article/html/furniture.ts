import { classWords, namesFurniture, namesOthersProse } from './class-words.js';
import { descendants, type Element } from './element.js';

/** Elements that never hold article text (HTML standard: navigation, controls, media, metadata). */
const NEVER = new Set(
  (
    'head title script noscript nav button dialog menu iframe video audio picture img input select textarea option label ' +
    'map progress meter frameset figcaption link meta'
  ).split(' '),
);
/** Elements that are rarely article text; kept when they hold much of the page's prose. */
const RARELY = new Set(['aside', 'footer', 'form', 'figure', 'address', 'fieldset']);
const ROLES = new Set(
  (
    'navigation complementary banner contentinfo search dialog alertdialog alert form menu menubar toolbar button tablist ' +
    'tooltip status log feed img'
  ).split(' '),
);
/** The page's own frame: their classes speak of the whole page, not of what is inside. */
const FRAME = new Set(['html', 'body', 'main', '#document']);

/** From this share of the page's prose on, an element is not furniture, whatever it is called. */
const SHARE_THAT_IS_NO_FURNITURE = 0.3;

/** Whether an element and all below it is no part of any article. `share`: of the page's prose, 0 to 1. */
export function isFurniture(element: Element, share: number): boolean {
  if (FRAME.has(element.name)) return false;
  if (NEVER.has(element.name)) return true;
  if (namesOthersProse(element)) return true;
  if (share >= SHARE_THAT_IS_NO_FURNITURE) return false;
  if (isHidden(element)) return true;
  if (RARELY.has(element.name)) return !(element.name === 'figure' && holdsQuoteOrTable(element));
  if (ROLES.has(element.attributes.role ?? '')) return true;
  return namesFurniture(element) && !isEmbed(element);
}

/** A post of a social network set into the text is named after the network's kind, as its share buttons are. */
function isEmbed(element: Element): boolean {
  return (
    element.name === 'blockquote' ||
    classWords(element).some((word) => word === 'embed' || word === 'embedded')
  );
}

/** Hidden from all, or only from those who see (what screen readers say is no part of the article either). */
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01]\D|(?:^|[;\s])(?:width|height)\s*:\s*[01]px/i;

function isHidden({ attributes }: Element): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    HIDDEN_STYLE.test(attributes.style?.slice(0, 500) ?? '')
  );
}

/** Figures are pictures with captions, but quotes and tables stand in them too. */
function holdsQuoteOrTable(figure: Element): boolean {
  return descendants(figure).some(({ name }) => name === 'blockquote' || name === 'table');
}
