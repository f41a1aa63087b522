import path from 'node:path';
import { expect, it } from 'vitest';
import { quoteStandings } from '../../src/chat/quote-standing.js';
import type { GivenCitation } from '../../src/store/chat-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { articleRecord } from '../store/records.js';
import { temporaryFolder } from '../store/temporary-folder.js';

const url = 'https://news.example/bridge';
const section = (heading: string | null, ...paragraphs: string[]) => ({ heading, paragraphs });
const record = (id: string, sections: ReturnType<typeof section>[]) => articleRecord({ id, sections });

function citation(quote: string, articleId = 'bridge'): GivenCitation {
  return {
    ...{ n: 1, articleId, title: 'The bridge', section: null, outlet: null, authors: [], publishedAt: null },
    ...{ url, link: `${url}#:~:text=x`, quote, score: 1, passageId: 1 },
  };
}

const opens = 'The bridge opens in June.';
const bolts = 'They found 37 broken bolts.';

it('holds each quote against the article as it is: by its words, wherever they stand', async () => {
  const store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  await store.replaceArticle(record('bridge', [section(null, `${opens} ${bolts}`, 'The mayor is glad.')]));
  await store.replaceArticle(
    record('bridge', [
      section(null, `They found 52 broken bolts.`),
      section('Later', `The mayor is glad.`, opens),
    ]),
  );
  const quotes = [opens, bolts, 'The mayor is glad.\nThe bridge opens in June.', 'Of another article.'];
  const standings = await quoteStandings(store, [
    ...quotes.slice(0, 3).map((quote) => citation(quote)),
    citation(quotes[3] ?? '', 'other'),
  ]);
  expect(standings.map(({ standing }) => standing)).toEqual(['stands', 'changed', 'stands', 'gone']);
  expect(standings[0]?.context).toContain(opens);
  expect(standings[1]?.link).toBe(`${url}#:~:text=They%20found%2052%20broken%20bolts.`);
  expect(standings[3]?.link).toBeNull();
  await store.close();
});

it('follows an article to the better name that its page was given', async () => {
  const store = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  const old = record('page.txt', [section(null, opens)]);
  await store.replaceArticle({ ...old, source: 'page.txt' });
  const renamed = record('bridge', [section(null, opens)]);
  await store.replaceArticle({ ...renamed, source: 'page.txt', replaces: 'page.txt' });
  const [standing] = await quoteStandings(store, [citation(opens, 'page.txt')]);
  expect(standing?.standing).toBe('stands');
  await store.close();
});
