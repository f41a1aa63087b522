import { classWords, namesFurniture, namesOthersProse } from './class-words.js';
import { descendants, type Element } from './element.js';

/** Elements that never hold article text (HTML standard: navigation, controls, media, metadata). */
const neverArticle = new Set(
  (
    'head title script noscript nav button dialog menu iframe video audio picture img input select textarea option label ' +
    'map progress meter frameset figcaption link meta'
  ).split(' '),
);
/** Elements that are rarely article text; kept when they hold much of the page's prose. */
const rarelyArticle = new Set(['aside', 'footer', 'form', 'figure', 'address', 'fieldset']);
const furnitureRoles = new Set(
  (
    'navigation complementary banner contentinfo search dialog alertdialog alert form menu menubar toolbar button tablist ' +
    'tooltip status log feed img'
  ).split(' '),
);
/** The page's own frame: their classes speak of the whole page, not of what is inside. */
const frameNames = new Set(['html', 'body', 'main', '#document']);

/** From this share of the page's prose on, an element is not furniture, whatever it is called. */
const shareThatIsNoFurniture = 0.3;

/** Whether an element and all below it is no part of any article. `share`: of the page's prose, 0 to 1. */
export function isFurniture(element: Element, share: number): boolean {
  if (frameNames.has(element.name)) return false;
  if (neverArticle.has(element.name)) return true;
  if (namesOthersProse(element)) return true;
  if (share >= shareThatIsNoFurniture) return false;
  if (isHidden(element)) return true;
  if (rarelyArticle.has(element.name)) return !(element.name === 'figure' && holdsQuoteOrTable(element));
  if (furnitureRoles.has(element.attributes.role ?? '')) return true;
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
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01]\D|(?:^|[;\s])(?:width|height)\s*:\s*[01]px/i;

function isHidden({ attributes }: Element): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    hiddenStyle.test(attributes.style?.slice(0, 500) ?? '')
  );
}

/** Figures are pictures with captions, but quotes and tables stand in them too. */
function holdsQuoteOrTable(figure: Element): boolean {
  return descendants(figure).some(({ name }) => name === 'blockquote' || name === 'table');
}
