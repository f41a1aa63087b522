import type { Article } from '../src/article/article.js';
import type { Page } from '../src/article/page.js';
import type { Turn } from '../src/chat/conversation.js';
import type { Embedder, PassageInput } from '../src/embedding/embedder.js';
import { EdicolaError } from '../src/errors.js';
import type { Newsroom } from '../src/newsroom.js';
import { openSqliteStore } from '../src/store/sqlite/sqlite-store.js';
import { vectorOf } from './store/records.js';

/** A newsroom over a real store in memory, with a reader and an embedder that record what they are asked. */
export function fakeNewsroom(): Newsroom & { read: string[]; embedded: string[]; turns: Turn[] } {
  const read: string[] = [];
  const embedded: string[] = [];
  const turns: Turn[] = [];
  return {
    read,
    embedded,
    turns,
    store: openSqliteStore({ file: ':memory:' }),
    reader: { version: 1, read: async (page) => readFake(page, read) },
    embedder: fakeEmbedder(embedded),
    search: {
      search: async () => {
        throw new Error('not implemented');
      },
    },
    conversations: {
      turns: async () => turns,
      add: async (_key, turn) => void turns.push(turn),
    },
  };
}

/** First line the headline, the others paragraphs; `!` is a page without an article. */
function readFake(page: Page, read: string[]): Article {
  read.push(page.source);
  const [title = '', ...paragraphs] = page.content.split('\n');
  if (title === '!') throw new EdicolaError('no-article', 'this page holds no article');
  return {
    url: page.facts.url ?? null,
    outlet: null,
    title,
    standfirst: null,
    authors: [],
    publishedAt: null,
    updatedAt: null,
    language: 'en',
    tags: [],
    sections: [{ heading: null, paragraphs }],
  };
}

function fakeEmbedder(embedded: string[]): Embedder {
  const vectors = ({ sentences }: PassageInput) => {
    embedded.push(sentences.join(' '));
    return { passage: vectorOf(sentences.join(' ')), sentences: sentences.map(() => new Int8Array(8)) };
  };
  return {
    fingerprint: 'fake',
    model: 'fake',
    dimensions: 8,
    embedQuestion: async (text) => vectorOf(text),
    embedPassages: async (passages) => passages.map(vectors),
    close: async () => undefined,
  };
}
