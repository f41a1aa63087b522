import type { Note } from '../../answer/reply.js';
import { replyWords } from '../../answer/words.js';
import type { GivenAnswer, GivenCitation } from '../../store/chat-store.js';
import { customId } from '../custom-id.js';
import { discordDay } from '../dates.js';
import { cutMarkdown, link, safeLine } from '../safe-text.js';
import { button, buttonRow, type Row, type Screen, screen, selectRow } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const answerColor = 0x2f6f9f;
/** Room for the sentences; the lines of sources, notes and date have the rest of the message. */
const sentencesRoom = 2000;
const sourcesRoom = 1600;

export interface AnswerView {
  answer: GivenAnswer;
  notes: readonly Note[];
  /** Whether whole sections may be read (`READING=full`). */
  reading: boolean;
  /** Whether the Thread button makes sense: in a server, in public, not in a thread already. */
  thread: boolean;
  /** Whether the ledger has it: without, its buttons would find nothing. */
  kept: boolean;
}

/** The sentences with their markers, one line a source, the date, and what can be done next. */
export function answerScreen(view: AnswerView): Screen {
  const { answer } = view;
  const texts = textsFor(answer.language);
  const words = replyWords(answer.language);
  const pages = answerPages(answer);
  const cut = pages.length > 1;
  const sources = fewLines(answer.citations.map((citation) => sourceLine(citation, texts)));
  const asOf = discordDay(newest(answer.citations));
  return screen(
    [
      cut && !view.kept ? `${pages[0]}\n…` : (pages[0] ?? ''),
      view.notes.map((note) => `*${words.notes[note]}*`).join('\n'),
      sources,
      asOf === null ? '' : `-# ${words.asOf(asOf)}`,
      view.kept ? '' : `-# ${texts.notKept}`,
    ],
    view.kept ? answerRows(view, texts, cut) : [],
    answerColor,
  );
}

/** The answer's sentences as markdown, cut into what fits; all but the first page are behind "The rest". */
export function answerPages(answer: GivenAnswer): string[] {
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  const sentences = answer.sentences.map(({ text, citations }) => {
    const markers = citations.map((n) => marker(n, byNumber.get(n))).join(' ');
    const room = sentencesRoom - markers.length - 200;
    return { text: cutMarkdown(safeLine(text, room), room), markers };
  });
  const pages: string[] = [];
  let page = '';
  for (const { text, markers } of sentences) {
    const piece = `${text} ${markers}`;
    if (page !== '' && page.length + piece.length + 1 > sentencesRoom) {
      pages.push(page);
      page = '';
    }
    page += page === '' ? piece : `\n${piece}`;
  }
  if (page !== '') pages.push(page);
  return pages;
}

/** The rest of an answer that was too long, privately. */
export function restScreen(answer: GivenAnswer, page: number): Screen {
  const texts = textsFor(answer.language);
  const pages = answerPages(answer);
  const more = page + 1 < pages.length;
  return screen(
    [pages[page] ?? '—'],
    [buttonRow(more ? button(texts.buttons.more, customId('more', answer.id, page + 1)) : null)],
    answerColor,
  );
}

function answerRows({ answer, reading, thread }: AnswerView, texts: Texts, cut: boolean): (Row | null)[] {
  const { id } = answer;
  const readable = answer.citations.filter(({ passageId }) => passageId !== null);
  return [
    buttonRow(
      button(texts.buttons.sources, customId('sources', id), { emoji: '📰' }),
      button(texts.buttons.followUp, customId('follow', id), { emoji: '💬' }),
      button('', customId('up', id), { emoji: '👍' }),
      button('', customId('down', id), { emoji: '👎' }),
      thread ? button(texts.buttons.thread, customId('thread', id), { emoji: '🧵' }) : null,
    ),
    reading ? selectRow(customId('read', id), texts.readPlaceholder, sectionOptions(readable, texts)) : null,
    buttonRow(cut ? button(texts.buttons.more, customId('more', id, 1)) : null),
  ];
}

/** One option a section cited; its value is the number of the first citation in it. */
function sectionOptions(citations: readonly GivenCitation[], texts: Texts) {
  const seen = new Set<string>();
  return citations.flatMap((citation) => {
    const key = JSON.stringify([citation.articleId, citation.section]);
    if (seen.has(key)) return [];
    seen.add(key);
    const label = `${citation.n}. ${citation.section ?? texts.lead}`;
    return [{ label, value: String(citation.n), description: citation.title }];
  });
}

function sourceLine(citation: GivenCitation, texts: Texts): string {
  const section = citation.section ?? (citation.passageId === null ? texts.articleItself : texts.lead);
  return `-# \\[${citation.n}\\] ${articleLine(citation, section)}`;
}

function marker(n: number, citation: GivenCitation | undefined): string {
  return link(`\\[${n}\\]`, citation?.link ?? citation?.url ?? null);
}

/** As many whole lines as fit. */
function fewLines(lines: readonly string[]): string {
  const shown: string[] = [];
  let room = sourcesRoom;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    shown.push(line);
  }
  return shown.join('\n');
}

function newest(citations: readonly GivenCitation[]): string | null {
  const days = citations.flatMap(({ publishedAt }) => publishedAt ?? []);
  return days.sort().at(-1) ?? null;
}
