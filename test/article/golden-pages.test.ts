import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PageFormat } from '../../src/article/page.js';
import { readArticle } from '../../src/article/read-article.js';

/** Invented pages and what they give; `scripts/make-goldens.js` writes the expectations anew. */
const folder = new URL('../fixtures/pages/', import.meta.url);
const formats: Record<string, PageFormat> = {
  'page.html': 'html',
  'page.txt': 'text',
  'page.md': 'markdown',
  'page.json': 'json',
};

describe('golden pages', () => {
  const cases = readdirSync(folder);
  it('are there', () => expect(cases.length).toBeGreaterThan(10));

  it.each(cases)('%s', (name) => {
    const file = Object.keys(formats).find((candidate) =>
      existsSync(new URL(`${name}/${candidate}`, folder)),
    );
    const format = formats[file ?? ''];
    if (!file || !format) throw new Error(`${name} has no page`);
    const content = readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'));
    expect(read(content, format)).toEqual(expected);
  });
});

function read(content: string, format: PageFormat): unknown {
  try {
    return readArticle({ source: 'page', format, content, facts: {} });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: error.code };
    throw error;
  }
}
