import type { QuoteStanding } from '../../chat/quote-standing.js';
import type { GivenAnswer, GivenEvidence, HeldQuestion } from '../../store/chat-store.js';
import type { StoredPassage } from '../../store/store.js';
import { customId } from '../custom-id.js';
import { packPages } from '../limits.js';
import { emphasized, link, safeLine } from '../safe-text.js';
import { button, buttonRow, type Screen, screen } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const sourcesPerPage = 3;
/** Characters of a page's blocks: the rest of the message is its title and its foot. */
const pageRoom = 3200;
/** Characters of context on each side of a quote. */
const context = 200;

export interface SourcesView {
  answer: GivenAnswer;
  /** How each of its quotes stands in the library now. */
  standings: readonly QuoteStanding[];
  /** The words of the question while they are kept, and only for who asked. */
  held: HeldQuestion | null;
  /** Passages cited and found, by id; those gone are missing. */
  passages: ReadonlyMap<number, StoredPassage>;
  /** Headlines of articles found but not cited, by id. */
  titles: ReadonlyMap<string, string>;
  page: number;
  language: string;
  /** Whether more than the quote itself may be shown (`READING=full`). */
  reading: boolean;
}

/** The passages behind an answer: each with its article, the quote in its context, and how it was found. */
export function sourcesScreen(view: SourcesView): Screen {
  const { answer, page } = view;
  const texts = textsFor(view.language);
  const blocks = [
    ...view.standings.map((standing) => citedBlock(standing, view, texts)),
    ...foundBlocks(view, texts),
  ];
  const grouped = packPages(blocks, pageRoom, sourcesPerPage);
  const pages = Math.max(1, grouped.length);
  const shown = Math.min(page, pages - 1);
  return screen(
    [
      `### ${texts.sourcesTitle}`,
      shown === 0 ? understanding(view, texts) : '',
      ...(grouped[shown] ?? []),
      `-# ${texts.page(shown + 1, pages)}`,
    ],
    [
      buttonRow(
        shown > 0 ? button(texts.buttons.previous, customId('sources', answer.id, shown - 1)) : null,
        shown + 1 < pages ? button(texts.buttons.next, customId('sources', answer.id, shown + 1)) : null,
      ),
    ],
  );
}

function understanding({ answer, held }: SourcesView, texts: Texts): string {
  const lines = [
    `-# ${texts.confidence(Math.round(answer.confidence * 100))} · ${safeLine(answer.model, 80)}`,
  ];
  if (held !== null && held.understoodAs !== held.question) {
    lines.unshift(`-# ${texts.understoodAs(safeLine(held.understoodAs, 400))}`);
  }
  return lines.join('\n');
}

function citedBlock(
  { citation, standing, context, link: address }: QuoteStanding,
  { answer, passages, reading }: SourcesView,
  texts: Texts,
): string {
  const section = citation.section ?? (citation.passageId === null ? texts.articleItself : texts.lead);
  const passage = citation.passageId === null ? null : passages.get(citation.passageId);
  const around = passage?.text.includes(citation.quote) ? passage.text : context;
  const found = answer.evidence.find(({ passageId }) => passageId === citation.passageId);
  return [
    `\\[${citation.n}\\] ${articleLine(citation, section)}`,
    `> ${quoteInContext(citation.quote, reading ? around : null)}`,
    { stands: '', changed: `*${texts.changedSince}*`, gone: `*${texts.goneSince}*` }[standing],
    found ? `-# ${ranksLine(found, texts)}` : '',
    address === null ? '' : `-# ${link('↗', address)}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function foundBlocks({ answer, passages, titles }: SourcesView, texts: Texts): string[] {
  const cited = new Set(answer.citations.map(({ passageId }) => passageId));
  const lines = answer.evidence
    .filter(({ passageId }) => !cited.has(passageId))
    .slice(0, 8)
    .map((evidence) => {
      const heading = passages.get(evidence.passageId)?.heading;
      const title = safeLine(titles.get(evidence.articleId) ?? '—', 100);
      const dropped = evidence.dropped === null ? '' : ` · ${texts.dropped(safeLine(evidence.dropped, 60))}`;
      return `-# • ${title}${heading ? ` — ${safeLine(heading, 60)}` : ''} · ${ranksLine(evidence, texts)}${dropped}`;
    });
  return lines.length === 0 ? [] : [`**${texts.alsoRead}**\n${lines.join('\n')}`];
}

function ranksLine({ lexicalRank, vectorRank, score }: GivenEvidence, texts: Texts): string {
  return texts.ranks(lexicalRank, vectorRank, score.toFixed(2));
}

/** The quote in bold with some of what stands around it in its passage. */
function quoteInContext(quote: string, passage: string | null): string {
  const bold = emphasized(safeLine(quote, 600), '**');
  const at = passage === null ? -1 : passage.indexOf(quote);
  if (passage === null || at < 0) return bold;
  const before = passage.slice(Math.max(0, at - context), at);
  const after = passage.slice(at + quote.length, at + quote.length + context);
  const head = at > context ? `…${before.replace(/^\S*\s/, '')}` : before;
  const tail = at + quote.length + context < passage.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return [safeLine(head), bold, safeLine(tail)].filter(Boolean).join(' ');
}
