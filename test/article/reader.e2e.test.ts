import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../src/article/page.js';
import { Reader } from '../../src/article/reader.js';

const SENTENCE =
  'Il sindaco di Borgo Lume ha presentato il nuovo piano del traffico davanti al consiglio comunale. ';
const ARTICLE = `<html lang="it"><title>Il piano del traffico</title><article><h1>Il piano del traffico</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(4)}</article>`;

function page(content: string): Page {
  return { source: 'page.html', format: 'html', content, facts: {} };
}

describe('Reader', () => {
  let reader = new Reader();
  afterEach(() => reader.close());

  it('reads a page in its worker', async () => {
    reader = new Reader();
    expect((await reader.read(page(ARTICLE))).title).toBe('Il piano del traffico');
  });

  it('keeps the code and the sentence of a page that has no article', async () => {
    reader = new Reader();
    await expect(reader.read(page('<p>x</p>'))).rejects.toMatchObject({
      code: 'no-article',
      name: 'EdicolaError',
    });
  });

  it('ends a worker that takes too long, and reads the next page in a new one', async () => {
    reader = new Reader({ timeLimitMs: 1 });
    await expect(reader.read(page(ARTICLE.repeat(300)))).rejects.toMatchObject({ code: 'page-too-slow' });
    await reader.close();
    reader = new Reader();
    const slow = reader.read(page(`<div>${'<b><i>'.repeat(2_000_000)}`)).catch((error: Error) => error);
    const next = reader.read(page(ARTICLE));
    await slow;
    expect((await next).title).toBe('Il piano del traffico');
  });

  it('outlives a page that needs more memory than a page may take', async () => {
    reader = new Reader({ memoryLimitMb: 16, timeLimitMs: 20_000 });
    const huge = reader.read(page(`<article>${'<p>a</p>'.repeat(1_000_000)}`));
    await expect(huge).rejects.toMatchObject({ code: 'page-too-large' });
    expect((await reader.read(page(ARTICLE))).sections).toHaveLength(1);
  });

  it('refuses pages once closed', async () => {
    reader = new Reader();
    await reader.close();
    await expect(reader.read(page(ARTICLE))).rejects.toMatchObject({ code: 'reader-closed' });
  });
});
