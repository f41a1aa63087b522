import type { Answer, Citation, Refusal } from '../answer/reply.js';
import { type ReplyWords, replyWords } from '../answer/words.js';
import type { Asked } from '../pipeline.js';
import type { Terminal } from './terminal.js';

/** An answer or a refusal as a person reads it in the terminal. */
export function renderAsked({ reply }: Asked, terminal: Terminal): string {
  const words = replyWords(reply.language);
  return reply.refused ? refusal(reply, words, terminal) : answer(reply, words, terminal);
}

function answer(reply: Answer, words: ReplyWords, terminal: Terminal): string {
  const byNumber = new Map(reply.citations.map((citation) => [citation.n, citation]));
  const sentences = reply.sentences.map(({ text, citations }) => {
    const marks = citations.map((n) => mark(n, byNumber.get(n)?.link ?? null, terminal)).join('');
    return `${wrapped(text, terminal.columns)} ${marks}`;
  });
  const notes = reply.notes.map((note) => terminal.style('yellow', words.notes[note]));
  const asOf = reply.asOf ? [terminal.style('dim', words.asOf(reply.asOf))] : [];
  return [...notes, ...sentences, '', ...sources(reply.citations, words, terminal), ...asOf].join('\n');
}

function refusal(reply: Refusal, words: ReplyWords, terminal: Terminal): string {
  const nearest = reply.nearest.map(({ title, publishedAt, outlet, url }) => {
    const facts = [outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(' · ');
    return `  ${terminal.link(title, url)}${facts ? terminal.style('dim', ` · ${facts}`) : ''}`;
  });
  const sentence = words.refusals[reply.reason];
  return nearest.length === 0 ? sentence : [sentence, words.nearest, ...nearest].join('\n');
}

/** One line a place cited, with all the numbers that cite it. */
function sources(citations: readonly Citation[], words: ReplyWords, terminal: Terminal): string[] {
  const lines = new Map<string, { marks: string; place: string }>();
  for (const { n, title, section, outlet, publishedAt, link, url } of citations) {
    const facts = [`“${title}”`, section ?? words.lead, outlet, publishedAt?.slice(0, 10)]
      .filter(Boolean)
      .join(' · ');
    const key = `${facts} ${url}`;
    const marks = (lines.get(key)?.marks ?? '') + mark(n, link, terminal);
    lines.set(key, { marks, place: lines.get(key)?.place ?? terminal.link(facts, link) });
  }
  return [...lines.values()].map(({ marks, place }) => `${marks} ${place}`);
}

function mark(n: number, link: string | null, terminal: Terminal): string {
  return terminal.link(terminal.style('cyan', `[${n}]`), link);
}

/** Breaks lines between words, so that long quotes are read and not scrolled. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > columns) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}
