import { beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../src/article/page.js';
import { EdicolaError } from '../src/errors.js';
import { ask, type IngestOptions, ingest } from '../src/pipeline.js';
import { reindex } from '../src/reindex.js';
import type { SourceItem } from '../src/sources/source-item.js';
import { collect } from './collect.js';
import { fakeNewsroom } from './newsroom.js';

let newsroom: ReturnType<typeof fakeNewsroom>;
beforeEach(() => {
  newsroom = fakeNewsroom();
});

const page = (source: string, content: string, more: Partial<Page> = {}): SourceItem => ({
  source,
  page: { source, format: 'text', content, facts: {}, ...more },
});

async function* from(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items;
}

async function statuses(items: SourceItem[], options?: IngestOptions): Promise<string[]> {
  const results = await collect(ingest(newsroom, from(items), options));
  return results.map(({ status, code }) => code ?? status);
}

describe('ingest', () => {
  it('gives one result a page in their order, whatever is wrong with one of them', async () => {
    const missing = { source: 'c', error: new EdicolaError('file-missing', 'c does not exist') };
    const items = [page('a', 'A\nOne.'), page('b', '!'), missing, page('d', 'D\nFour.')];
    expect(await statuses(items)).toEqual(['added', 'no-article', 'file-missing', 'added']);
    expect((await newsroom.store.articles()).map(({ id }) => id).sort()).toEqual(['a', 'd']);
  });

  it('does not even read a page that is the same, and embeds nothing where only its clutter changed', async () => {
    await statuses([page('a', 'A\nOne.')]);
    expect(await statuses([page('a', 'A\nOne.')])).toEqual(['unchanged']);
    expect(newsroom.read).toEqual(['a']);
    const same = { ...newsroom, reader: { version: 2, read: newsroom.reader.read } };
    const results = await collect(ingest(same, from([page('a', 'A\nOne.')])));
    expect(results.map(({ status }) => status)).toEqual(['unchanged']);
    expect([newsroom.read.length, newsroom.embedded.length]).toEqual([2, 1]);
  });

  it('replaces the passages of a page that changed', async () => {
    await statuses([page('a', 'A\nOne.')]);
    expect(await statuses([page('a', 'A\nTwo.')])).toEqual(['updated']);
    const passages = await newsroom.store.passagesOfArticle('a');
    expect(passages.map(({ text }) => text)).toEqual(['Two.']);
  });

  it('knows an article by JSONL id, else by canonical address, else by source', async () => {
    const address = { facts: { url: 'https://paper.example/a/?utm_source=x' } };
    await statuses([
      page('one', 'A\nOne.', { id: 'x' }),
      page('two', 'B\nTwo.', address),
      page('three', 'C\nThree.'),
    ]);
    expect((await newsroom.store.articles()).map(({ id }) => id).sort()).toEqual([
      'https://paper.example/a',
      'three',
      'x',
    ]);
  });

  it('calls the same text under another name a duplicate, in one batch too', async () => {
    expect(await statuses([page('a', 'A\nOne.'), page('b', 'A\nOne.')])).toEqual(['added', 'duplicate']);
    expect(await statuses([page('c', 'A\nOne.')])).toEqual(['duplicate']);
    expect((await newsroom.store.counts()).articles).toBe(1);
  });

  it('lets a page that got its address later take its own place', async () => {
    await statuses([page('a', 'A\nOne.')]);
    const addressed = page('a', 'A\nOne.', { facts: { url: 'https://paper.example/a' } });
    expect(await statuses([addressed])).toEqual(['updated']);
    expect((await newsroom.store.articles()).map(({ id }) => id)).toEqual(['https://paper.example/a']);
    expect(await newsroom.store.isForgotten('a')).toBe(false);
  });

  it('does not bring back what was forgotten unless the page itself is named', async () => {
    await statuses([page('a', 'A\nOne.')]);
    await newsroom.store.forgetArticle('a');
    expect(await statuses([page('a', 'A\nOne.')])).toEqual(['forgotten']);
    expect(await statuses([page('a', 'A\nOne.', { named: true })])).toEqual(['added']);
  });

  it("lets the samples make way for the owner's first article, not for a page that failed", async () => {
    await statuses([page('s', 'S\nSample.')], { sample: true });
    await statuses([page('b', '!')]);
    expect((await newsroom.store.counts()).samples).toBe(1);
    await statuses([page('a', 'A\nOne.')]);
    expect((await newsroom.store.articles()).map(({ id }) => id)).toEqual(['a']);
  });

  it('leaves the stored version as it was when embedding fails', async () => {
    await statuses([page('a', 'A\nOne.')]);
    newsroom.embedder.embedPassages = async () => {
      throw new EdicolaError('embedder-down', 'the model stopped');
    };
    expect(await statuses([page('a', 'A\nTwo.')])).toEqual(['embedder-down']);
    expect((await newsroom.store.passagesOfArticle('a')).map(({ text }) => text)).toEqual(['One.']);
  });
});

describe('ask', () => {
  const found = {
    ranked: [],
    questionVector: null,
    model: 'e5-small-v2',
    backgrounds: { all: { mean: 0.77, deviation: 0.02 }, byLanguage: new Map<string, never>() },
    signals: {},
    timings: { embedMs: 0, searchMs: 0 },
  };
  const failing = (error: Error) => ({
    ...newsroom,
    search: { search: async () => found },
    conversations: { turns: async () => [], add: () => Promise.reject(error) },
  });
  const question = { text: 'Who mended the lighthouse?', conversation: 'one' };

  it('answers when the disk is too full to remember the conversation, and says so', async () => {
    const asked = await ask(failing(new EdicolaError('disk-full', 'the disk is full')), question);
    expect(asked.reply).toMatchObject({ refused: true, reason: 'nothing-found' });
    expect(asked.warning).toContain('the disk is full');
    const alone = await ask(failing(new Error('unused')), { text: question.text });
    expect(alone.warning).toBeUndefined();
  });

  it('does not hide any other fault', async () => {
    await expect(ask(failing(new Error('a bug')), question)).rejects.toThrow('a bug');
  });
});

describe('reindex', () => {
  it('embeds again what another model embedded, without reading it, and nothing else', async () => {
    await statuses([page('a', 'A\nOne.'), page('b', 'B\nTwo.')]);
    const other = { ...newsroom, embedder: { ...newsroom.embedder, fingerprint: 'other' } };
    const steps = await collect(reindex(other));
    expect(steps.map(({ result, total }) => [result.status, total])).toEqual([
      ['updated', 2],
      ['updated', 2],
    ]);
    expect(newsroom.read).toHaveLength(2);
    expect(await newsroom.store.staleArticles('other')).toEqual([]);
    expect(await collect(reindex(other))).toEqual([]);
  });

  it('reads every kept page again when asked to', async () => {
    await statuses([page('a', 'A\nOne.')]);
    const better = { version: 2, read: newsroom.reader.read };
    const steps = await collect(reindex({ ...newsroom, reader: better }, { reread: true }));
    expect(steps.map(({ result }) => result.status)).toEqual(['unchanged']);
    expect(newsroom.read).toEqual(['a', 'a']);
  });
});
