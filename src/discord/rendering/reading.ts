import { sectionText } from '../../article/article.js';
import type { StoredArticle } from '../../store/store.js';
import { customId } from '../custom-id.js';
import { pagesOf } from '../limits.js';
import { emphasized, safeLine, safeLines, safeStart } from '../safe-text.js';
import { button, buttonRow, linkButton, type Row, type Screen, screen, selectRow } from '../screen.js';
import { textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const pageOfSection = 3200;
const sectionsInSelect = 25;
/** Characters that tell where a quote begins; all of it may run over two parts. */
const beginningOfQuote = 40;

export interface ReadingView {
  article: StoredArticle;
  /** Short key of the article in button ids. */
  key: string;
  language: string;
}

/** An article's head and its sections to choose from. */
export function articleScreen({ article, key, language }: ReadingView, reading: boolean): Screen {
  const texts = textsFor(language);
  const headings = article.headings.map((heading, position) => `${position + 1}. ${heading ?? texts.lead}`);
  const listed = headings.map((heading) => `-# ${safeLine(heading, 90)}`).slice(0, 30);
  return screen(
    [
      articleLine(article),
      article.authors.length === 0 ? '' : texts.by(safeLine(article.authors.join(', '), 200)),
      reading && article.article.standfirst ? emphasized(safeLine(article.article.standfirst, 400), '*') : '',
      `${texts.sections}\n${listed.join('\n')}`,
    ],
    [
      ...(reading ? sectionSelects(headings, key, texts.chooseSection) : []),
      openRow(article, texts.openArticle),
    ],
  );
}

/** One part of a section, with the way to the next. */
export function sectionScreen(
  { article, key, language }: ReadingView,
  section: number,
  part: number,
): Screen | null {
  const texts = textsFor(language);
  const found = article.article.sections[section];
  if (!found) return null;
  const pages = pagesOf(safeLines(sectionText(found)), pageOfSection);
  const shown = Math.min(part, pages.length - 1);
  return screen(
    [
      articleLine(article),
      `### ${safeLine(found.heading ?? texts.lead, 200)}`,
      safeStart(pages[shown] ?? '—'),
      pages.length > 1 ? `-# ${texts.page(shown + 1, pages.length)}` : '',
    ],
    [
      buttonRow(
        shown > 0 ? button(texts.buttons.previous, customId('part', key, section, shown - 1)) : null,
        shown + 1 < pages.length
          ? button(texts.buttons.next, customId('part', key, section, shown + 1))
          : null,
        linkButton(texts.openArticle, article.url),
      ),
    ],
  );
}

/** Where a quote stands, as it is read: its section and the part of it; by the heading where it stands no more. */
export function placeOfQuote(
  { article }: StoredArticle,
  { quote, section: heading }: { quote: string; section: string | null },
): { section: number; part: number } | null {
  const quoted = article.sections.findIndex((section) => sectionText(section).includes(quote));
  const headed = article.sections.findIndex((section) => section.heading === heading);
  const found = article.sections[quoted < 0 ? headed : quoted];
  if (!found) return null;
  const beginning = safeLines(quote).slice(0, beginningOfQuote);
  const part = pagesOf(safeLines(sectionText(found)), pageOfSection).findIndex((page) =>
    page.includes(beginning),
  );
  return { section: quoted < 0 ? headed : quoted, part: Math.max(0, part) };
}

/** Discord takes 25 options a select; four selects reach a hundred sections. */
function sectionSelects(headings: readonly string[], key: string, placeholder: string): (Row | null)[] {
  return [0, 1, 2, 3].map((group) => {
    const options = headings
      .map((label, position) => ({ label, value: String(position) }))
      .slice(group * sectionsInSelect, (group + 1) * sectionsInSelect);
    return selectRow(customId('section', key, group), placeholder, options);
  });
}

function openRow(article: StoredArticle, label: string): Row | null {
  return buttonRow(linkButton(label, article.url));
}
