import { createHash } from 'node:crypto';
import type { Article, Section } from '../../src/article/article.js';
import { sectionText } from '../../src/article/article.js';
import type { ArticleRecord, PassageRecord, RawPage } from '../../src/store/store.js';

export interface RecordFacts {
  id?: string;
  title?: string;
  outlet?: string | null;
  publishedAt?: string | null;
  sections?: Section[];
  fingerprint?: string;
  sample?: boolean;
  source?: string;
  language?: string | null;
  replaces?: string;
}

export const fingerprint = 'test-model';
export const dimensions = 8;

/** An article of one passage a section, with vectors that only depend on the text. */
export function articleRecord(facts: RecordFacts = {}): ArticleRecord {
  const { id = 'a', title = 'Il ponte riapre', outlet = 'Il Foglio di Prova', sample = false } = facts;
  const sections = facts.sections ?? [
    { heading: null, paragraphs: ['Il ponte vecchio riapre lunedì. Lo ha detto la sindaca.'] },
    { heading: 'I lavori', paragraphs: ['I lavori sono durati tre anni.', 'Sono costati due milioni.'] },
  ];
  const source = facts.source ?? `inbox/${id}.txt`;
  const article: Article = {
    url: `https://news.example/${id}`,
    outlet,
    title,
    standfirst: null,
    authors: ['Ada Prova'],
    publishedAt: facts.publishedAt === undefined ? '2026-01-06' : facts.publishedAt,
    updatedAt: null,
    language: facts.language ?? 'it',
    tags: ['ponti'],
    sections,
  };
  return {
    id,
    article,
    source,
    contentHash: hash(JSON.stringify(article)),
    rawPage: rawPage(source, sections.map(sectionText).join('\n\n')),
    fingerprint: facts.fingerprint ?? fingerprint,
    passages: sections.map((section, index) => passageRecord(title, section, index)),
    replaces: facts.replaces,
    sample,
  };
}

export function rawPage(source: string, content: string): RawPage {
  return { page: { source, format: 'text', content, facts: {} }, hash: hash(content), readerVersion: 1 };
}

/** A unit vector that depends on nothing but the text. */
export function vectorOf(text: string): Float32Array {
  const bytes = createHash('sha256').update(text).digest().subarray(0, dimensions);
  const numbers = Array.from(bytes, (byte) => byte - 127.5);
  const length = Math.hypot(...numbers);
  return Float32Array.from(numbers, (number) => number / length);
}

function passageRecord(title: string, section: Section, index: number): PassageRecord {
  const text = sectionText(section);
  const sentences = [...text.matchAll(/[^.\n]+\./g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    passage: { section: index, span: { start: 0, end: text.length }, text, sentences, header: title },
    terms: { headline: words(title), heading: words(section.heading ?? ''), text: words(text) },
    words: {
      sentences: sentences.map(({ start, end }) => words(text.slice(start, end))).join('\n'),
      runs: Uint32Array.of(text.length, 1, 2 ** 32 - 1),
    },
    vectors: {
      passage: vectorOf(text),
      sentences: sentences.map(({ start, end }) =>
        Int8Array.from(vectorOf(text.slice(start, end)), (value) => Math.round(value * 127)),
      ),
    },
  };
}

function words(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
