import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageEvalResult } from '../../src/eval/run-page-eval.js';
import { EdicolaProgram } from '../edicola.js';

const program = new EdicolaProgram();
const set = path.join(program.folder, 'pages-set');

const paragraphs = [
  'The harbour of Calder Point will be dredged this winter, the port authority said on Monday after months of talks.',
  'The work will take eleven weeks and cost four million euros, paid for by the region and the fishing fleet together.',
  'Ferries will leave from the northern pier until then, and the fish market moves to the old customs house.',
];
const page = `<!doctype html><html lang="en"><head><title>Harbour to be dredged</title>
<meta property="article:published_time" content="2026-01-19"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Harbour to be dredged</h1><p>${paragraphs[0]}</p><h2>Eleven weeks</h2><p>${paragraphs[1]}</p><p>${paragraphs[2]}</p>
</article></body></html>`;

/** The second page's gold has a paragraph and a heading that the page has not; the third has no page. */
const gold = [
  { id: 'whole', sections: sections('Eleven weeks') },
  {
    id: 'more',
    sections: [...sections('Eleven weeks'), { heading: 'Costs', paragraphs: ['No word of this.'] }],
  },
  { id: 'gone', sections: sections('Eleven weeks') },
].map((each) => ({ title: 'Harbour to be dredged', authors: null, publishedAt: '2026-01-19', ...each }));

function sections(heading: string) {
  return [
    { heading: null, paragraphs: [paragraphs[0]] },
    { heading, paragraphs: paragraphs.slice(1) },
  ];
}

describe('eval --pages', () => {
  let result: PageEvalResult;
  let rows: { source: string; title?: string; code?: string }[];

  beforeAll(async () => {
    mkdirSync(path.join(set, 'pages'), { recursive: true });
    writeFileSync(path.join(set, 'gold.jsonl'), gold.map((each) => `${JSON.stringify(each)}\n`).join(''));
    for (const id of ['whole', 'more']) {
      writeFileSync(path.join(set, 'pages', `${id}.html.gz`), gzipSync(page));
    }
    result = await program.json<PageEvalResult>('eval', '--pages', 'pages-set', '--rows', 'rows.jsonl');
    const lines = readFileSync(path.join(program.folder, 'rows.jsonl'), 'utf8').trim().split('\n');
    rows = lines.map((line) => JSON.parse(line));
  });

  it('counts what was read and what was not', () => {
    expect(result).toMatchObject({ pages: 3, failed: 1, titles: 2 / 3, dates: 2 / 3, authors: 0 });
    expect(result.secondsPerPage).toBeGreaterThan(0);
  });

  it('counts headings over the whole set, and text by page in runs of four words', () => {
    // Of four headings two are found, and nothing else; the third page, which is not there, has neither.
    expect(result.headings).toEqual({ precision: 1, recall: 2 / 4, f1: expect.closeTo(2 / 3, 9) });
    const runs = paragraphs.join(' ').split(' ').length - 3;
    const longer = runs + 'No word of this'.split(' ').length;
    expect(result.paragraphs.precision).toBeCloseTo(2 / 3, 9);
    expect(result.paragraphs.recall).toBeCloseTo((1 + runs / longer) / 3, 9);
    expect(result.paragraphs.f1).toBeCloseTo((1 + (2 * runs) / (runs + longer)) / 3, 9);
  });

  it('writes what extract prints, a row a page', () => {
    expect(rows.map(({ title, code }) => title ?? code)).toEqual([
      'Harbour to be dredged',
      'Harbour to be dredged',
      'file-missing',
    ]);
  });
});
