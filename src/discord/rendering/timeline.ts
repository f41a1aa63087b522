import type { GivenAnswer, GivenCitation } from '../../store/chat-store.js';
import { customId } from '../custom-id.js';
import { discordTime } from '../dates.js';
import { packPages } from '../limits.js';
import { link, safeLine } from '../safe-text.js';
import { button, buttonRow, type Screen, screen } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const room = 3600;
const entriesOnPage = 12;

/**
 * Dated sentences about a topic, in order, each with its source; what does not fit is behind a button.
 *
 * @param kept whether the ledger has it: without, its buttons would find nothing
 */
export function timelineScreen(answer: GivenAnswer, topic: string, kept: boolean): Screen {
  const texts = textsFor(answer.language);
  const { id } = answer;
  const [shown = [], ...others] = timelinePages(answer, texts);
  const title = `### ${texts.timelineTitle(safeLine(topic, 100))}`;
  if (!kept) return screen([title, ...shown, others.length > 0 ? '…' : '', `-# ${texts.notKept}`]);
  const buttons = buttonRow(
    button(texts.buttons.sources, customId('sources', id), { emoji: '📰' }),
    button('', customId('up', id), { emoji: '👍' }),
    button('', customId('down', id), { emoji: '👎' }),
    others.length > 0 ? button(texts.buttons.more, customId('more', id, 1)) : null,
  );
  return screen([title, ...shown], [buttons]);
}

/** Another page of a timeline. */
export function timelineRest(answer: GivenAnswer, page: number): Screen {
  const texts = textsFor(answer.language);
  const pages = timelinePages(answer, texts);
  const more = page + 1 < pages.length;
  return screen(pages[page] ?? ['—'], [
    buttonRow(more ? button(texts.buttons.more, customId('more', answer.id, page + 1)) : null),
  ]);
}

/** Whether an answer was a timeline: its sentences have days. */
export function isTimeline({ sentences }: GivenAnswer): boolean {
  return sentences.some(({ day }) => day !== undefined);
}

function timelinePages({ sentences, citations }: GivenAnswer, texts: Texts): string[][] {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const blocks = sentences.map(({ text, citations: [n = 0], day }) => {
    const citation = byNumber.get(n);
    const when = discordTime(day ?? null, texts.locale) ?? '—';
    return `**${when}** ${safeLine(text, 220)}${citation ? `\n${sourceLine(citation, texts)}` : ''}`;
  });
  return packPages(blocks, room, entriesOnPage);
}

function sourceLine(citation: GivenCitation, texts: Texts): string {
  const marker = link(`\\[${citation.n}\\]`, citation.link ?? citation.url);
  return `-# ${marker} ${articleLine({ ...citation, url: null }, citation.section ?? texts.lead)}`;
}
