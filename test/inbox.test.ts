import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edicola } from '../src/app.js';
import { bringUpToDate } from '../src/inbox.js';
import type { IngestOptions, IngestResult } from '../src/pipeline.js';
import type { SourceItem } from '../src/sources/source-item.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'edicola-inbox-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Reads an inbox that is not there yet, in a library of so many articles; returns what was read and told. */
async function broughtUpToDate(counts: { articles: number; samples: number }) {
  const samplesRead: string[] = [];
  const told: string[] = [];
  async function* ingest(items: AsyncIterable<SourceItem>, options?: IngestOptions) {
    for await (const { source } of items) {
      if (options?.sample) samplesRead.push(source);
      const nothing = { articleId: null, title: null, sections: 0, passages: 0 };
      yield (
        options?.sample
          ? { ...nothing, source, status: 'unchanged', code: null, message: null }
          : { ...nothing, source, status: 'failed', code: 'file-missing', message: 'no file' }
      ) as IngestResult;
    }
  }
  const edicola = {
    config: { DATA_DIR: root },
    ingest,
    store: { counts: async () => counts },
  } as unknown as Edicola;
  const listener = {
    tell: (text: string) => void told.push(text),
    progress: () => ({ update: () => undefined, end: () => undefined }),
  };
  await bringUpToDate(edicola, listener, new AbortController().signal);
  return { samplesRead, told };
}

describe('bringUpToDate', () => {
  it('reads the samples into a library of nothing, and says what they are', async () => {
    const { samplesRead, told } = await broughtUpToDate({ articles: 0, samples: 0 });
    expect(samplesRead.length).toBeGreaterThanOrEqual(12);
    expect(told).toEqual([expect.stringContaining(path.join(root, 'articles'))]);
  });

  it('reads them again while they are all there is, since a new version of Edicola may read them better', async () => {
    const { samplesRead } = await broughtUpToDate({ articles: 12, samples: 12 });
    expect(samplesRead.length).toBeGreaterThanOrEqual(12);
  });

  it("leaves them once there is an article of the owner's", async () => {
    expect(await broughtUpToDate({ articles: 1, samples: 0 })).toEqual({ samplesRead: [], told: [] });
  });
});
