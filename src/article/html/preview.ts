import { EdicolaError } from '../../errors.js';
import type { Section } from '../article.js';
import { cleanText } from '../clean-text.js';
import { namesOthersProse } from './class-words.js';
import { type Element, isElement } from './element.js';
import type { PageMetadata } from './page-metadata.js';
import { weightedLength } from './prose.js';

/** An article shorter than this, in letters, behind a paywall is its beginning. */
const shortestArticle = 450;
/** Papers show so many letters of what they sell; a page with more that says so is taken for what it shows. */
const longestBeginning = 900;
/** A page with less text than this, in letters, shows nothing without its programs. */
const emptyPage = 1_500;

const subscribersOnly =
  /(?:for|to) subscribers only|subscri(?:be|bers?) to (?:continue|read|keep)|to continue reading|already a subscriber|riservato agli abbonati|abbonati per|per continuare a leggere|contenuto riservato|nur für abonnenten|mit .{0,20}abo (?:weiter)?lesen|weiterlesen mit|réservé aux abonnés|pour lire la suite|solo para suscriptores|suscr[ií]bete para|exclusivo para assinantes|会員限定|有料会員/iu;
/** Of these very lines, not of another article's: with one right below its text, a short article goes on for subscribers. */
const goesOnForSubscribers =
  /to continue reading|subscribe to (?:continue|read|keep)|this (?:article|story|content) is (?:reserved )?for subscribers|per continuare a leggere|quest[oa] (?:contenuto|articolo|pagina) è riservat[oa]|weiterlesen mit|mit .{0,20}abo (?:weiter)?lesen|dieser (?:artikel|inhalt) ist .{0,20}abonnenten|pour lire la suite|(?:cet article|ce contenu) est réservé|para seguir leyendo|este (?:artículo|contenido) es (?:exclusivo|solo)|para continuar (?:lendo|a ler)|この記事は(?:有料|会員限定)/iu;
/** A paid part of fewer letters is an empty box. */
const shownPart = 200;
/** Lines below the text among which that line stands. */
const linesBelow = 4;
const consentWords =
  /cookies?|consent|einwilligung|consenso|consentement|consentimiento|tracking|datenschutz|privacy/giu;

/** Words about cookies and consent for every thousand letters: of a text that may be a wall's, and of one that is nothing else. */
const ofConsent = 5;
const onlyOfConsent = 15;
/** What a wall says to its reader, and an article about privacy does not. */
const asksForConsent =
  /noi e (?:i nostri )?[\d.]* ?(?:partner|fornitori)|(?:sul|nel) (?:tuo|suo|vostro) dispositivo|we and our|our [\d,]* ?(?:partners|vendors)|on (?:your|a) device|wir und unsere|auf (?:ihrem|deinem|einem) gerät|nous et nos|sur votre (?:appareil|terminal)|nosotros y nuestros|en (?:tu|su) dispositivo|nós e os nossos|no seu dispositivo|wij en onze|op (?:je|uw) apparaat/iu;

/**
 * Why a page without an article has none.
 *
 * @throws {EdicolaError} `consent-wall`, `paywall`, `script-only`, `no-article`
 */
export function refusePage(document: Element, metadata: PageMetadata, lines: string[]): never {
  const text = cleanText(visibleText(document)).slice(0, 20_000);
  if (isPaywalled(metadata, lines)) throw paywall();
  if (consentDensity(text) > ofConsent && (text.length < 6_000 || metadata.elements.some(isConsentDialog)))
    throw consentWall();
  if (weightedLength(text) < emptyPage && drawsItself(metadata)) throw scriptOnly();
  throw noArticle();
}

/**
 * Refuses an article that is only its first lines, as a page behind a paywall shows it, and a wall's own text that
 * looks like one.
 *
 * @throws {EdicolaError} `paywall`, `consent-wall`
 */
export function refusePreview(
  document: Element,
  metadata: PageMetadata,
  lines: string[],
  sections: Section[],
): void {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const text = paragraphs.join(' ');
  const length = weightedLength(text);
  const density = consentDensity(text);
  if (density > onlyOfConsent || (density > ofConsent && asksForConsent.test(text))) throw consentWall();
  const isCut = /(?:…|\.\.\.)["”»]?$/.test(paragraphs.at(-1) ?? '');
  const isShort = length < shortestArticle || (isCut && length < 3 * shortestArticle);
  if (isShort && isPaywalled(metadata, lines)) throw paywall();
  if (length >= longestBeginning) return;
  if (goesOnBelow(lines, paragraphs.at(-1) ?? '') || isPaidPartMissing(document, metadata)) throw paywall();
}

/** Whether what stands right below the last paragraph says that the rest is for subscribers. */
function goesOnBelow(lines: string[], last: string): boolean {
  const end = lines.lastIndexOf(last);
  const below = end < 0 ? [] : lines.slice(end + 1, end + 1 + linesBelow);
  return below.some((line) => line.length < 300 && goesOnForSubscribers.test(line));
}

/** Whether a page that says it is not free lacks the part that it names as paid, or names none and shows the offer. */
function isPaidPartMissing(document: Element, { jsonLd, elements }: PageMetadata): boolean {
  if (jsonLd?.free !== false) return false;
  const names = jsonLd.paidParts.flatMap((selector) => /^[.#]([\w-]+)$/.exec(selector.trim())?.[1] ?? []);
  const parts = elements.filter(
    ({ attributes }) =>
      names.includes(attributes.id ?? '') ||
      attributes.class?.split(/\s+/).some((name) => names.includes(name)),
  );
  if (parts.some((part) => weightedLength(cleanText(visibleText(part))) >= shownPart)) return false;
  return names.length > 0 || goesOnForSubscribers.test(cleanText(visibleText(document)));
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
