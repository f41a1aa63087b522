import { EdicolaError } from '../../errors.js';
import type { Section } from '../article.js';
import { cleanText } from '../clean-text.js';
import { namesOthersProse } from './class-words.js';
import { type Element, isElement } from './element.js';
import type { PageMetadata } from './page-metadata.js';
import { weightedLength } from './prose.js';

/** An article shorter than this, in letters, behind a paywall is its beginning. */
const shortestArticle = 450;
/** A page with less text than this, in letters, shows nothing without its programs. */
const emptyPage = 1_500;

const subscribersOnly =
  /(?:for|to) subscribers only|subscri(?:be|bers?) to (?:continue|read|keep)|to continue reading|already a subscriber|riservato agli abbonati|abbonati per|per continuare a leggere|contenuto riservato|nur für abonnenten|mit .{0,20}abo (?:weiter)?lesen|weiterlesen mit|réservé aux abonnés|pour lire la suite|solo para suscriptores|suscr[ií]bete para|exclusivo para assinantes|会員限定|有料会員/iu;
const consentWords =
  /cookies?|consent|einwilligung|consenso|consentement|consentimiento|tracking|datenschutz|privacy/giu;

/**
 * Why a page without an article has none.
 *
 * @throws {EdicolaError} `consent-wall`, `paywall`, `script-only`, `no-article`
 */
export function refusePage(document: Element, metadata: PageMetadata, lines: string[]): never {
  const text = cleanText(visibleText(document)).slice(0, 20_000);
  if (isPaywalled(metadata, lines)) throw paywall();
  if (consentDensity(text) > 5 && (text.length < 6_000 || metadata.elements.some(isConsentDialog)))
    throw consentWall();
  if (weightedLength(text) < emptyPage && drawsItself(metadata)) throw scriptOnly();
  throw noArticle();
}

/**
 * Refuses an article that is only its first lines, as a page behind a paywall shows it.
 *
 * @throws {EdicolaError} `paywall`
 */
export function refusePreview(metadata: PageMetadata, lines: string[], sections: Section[]): void {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const length = weightedLength(paragraphs.join(' '));
  const isCut = /(?:…|\.\.\.)["”»]?$/.test(paragraphs.at(-1) ?? '');
  const isShort = length < shortestArticle || (isCut && length < 3 * shortestArticle);
  if (isShort && isPaywalled(metadata, lines)) throw paywall();
}

function isPaywalled(metadata: PageMetadata, lines: string[]): boolean {
  return (
    metadata.jsonLd?.free === false || lines.some((line) => line.length < 300 && subscribersOnly.test(line))
  );
}

/** Some of a page's scripts stay out of its tree; one is enough to know that it has some. */
function drawsItself({ elements }: PageMetadata): boolean {
  return elements.some(({ name }) => name === 'script' || name === 'noscript');
}

/** Text as a reader sees it, furniture included. */
function visibleText(element: Element): string {
  if (/^(?:script|noscript|head)$/.test(element.name)) return '';
  return element.children.map((child) => (isElement(child) ? visibleText(child) : child)).join(' ');
}

function isConsentDialog(element: Element): boolean {
  return element.name !== 'html' && element.name !== 'body' && namesOthersProse(element);
}

/** How many of a text's words are about cookies and consent, per thousand letters. */
function consentDensity(text: string): number {
  return ((text.match(consentWords)?.length ?? 0) * 1_000) / Math.max(300, text.length);
}

function paywall(): EdicolaError {
  return new EdicolaError(
    'paywall',
    'This page shows only the beginning of its article to who has no subscription: log in with a browser, copy the whole page and ingest the copy.',
  );
}

function consentWall(): EdicolaError {
  return new EdicolaError(
    'consent-wall',
    'This page asks for consent to cookies before it shows its article: open it in a browser, copy the whole page and ingest the copy.',
  );
}

function scriptOnly(): EdicolaError {
  return new EdicolaError(
    'script-only',
    'This page shows its article only to browsers that run its scripts: open it in one, copy the whole page and ingest the copy.',
  );
}

function noArticle(): EdicolaError {
  return new EdicolaError(
    'no-article',
    'This page holds no article: give the address of one article, not of a front page.',
  );
}
