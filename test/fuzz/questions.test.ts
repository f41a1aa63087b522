import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sectionText } from '../../src/article/article.js';
import { understand } from '../../src/chat/follow-up.js';
import type { Newsroom } from '../../src/newsroom.js';
import { ask } from '../../src/pipeline.js';
import { createSearch } from '../../src/search/create-search.js';
import type { VectorIndex } from '../../src/search/vector-index.js';
import { fakeNewsroom } from '../newsroom.js';
import { articleRecord } from '../store/records.js';
import { cases } from './cases.js';
import { paragraph, words } from './prose.js';
import { inTime, soonInTime } from './time-limit.js';

const question = fc
  .tuple(
    fc.constantFrom('Who ', 'Quando riapre il ponte', 'E ', 'Chi ha scritto ', 'What is the latest on ', ''),
    words,
  )
  .map(([start, rest]) => `${start}${rest}?`.slice(0, 4000));
const article = fc.record({
  title: paragraph,
  sections: fc.array(
    fc.record({
      heading: fc.option(paragraph),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

it('a question of any words is answered with slices of articles, or refused', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 3 }),
      fc.array(question, { minLength: 1, maxLength: 2 }),
      async (articles, questions) => {
        const newsroom = fullTextNewsroom();
        try {
          for (const [index, facts] of articles.entries()) {
            await newsroom.store.replaceArticle(articleRecord({ id: `a${index}`, ...facts }));
          }
          for (const text of questions) {
            // Everything passes the threshold: what matters is what would be quoted.
            const asked = () => ask({ ...newsroom, threshold: 0 }, { text, conversation: 'c' });
            const { reply } = await soonInTime(asked);
            if (reply.refused) continue;
            answered += 1;
            for (const citation of reply.citations) await expectVerbatim(newsroom, citation);
          }
        } finally {
          await newsroom.store.close();
        }
      },
    ),
    cases(3),
  );
  expect(answered).toBeGreaterThan(cases(3).numRuns / 10);
});

it('a question of any words is understood, whatever was said before', () => {
  fc.assert(
    fc.property(question, fc.array(question, { maxLength: 3 }), (text, before) => {
      const turns = before.map((each) => ({
        question: each,
        understoodAs: each,
        articleIds: ['a'],
        quotes: [each],
      }));
      const understood = inTime(() => understand(text, turns));
      expect(understood.asked).toBe(text.trim());
      expect(understood.text.startsWith(understood.asked)).toBe(true);
    }),
    cases(2),
  );
});

/** A newsroom whose library is found by full-text alone: its vectors mean nothing. */
function fullTextNewsroom(): Newsroom {
  const newsroom = fakeNewsroom();
  const { store, embedder } = newsroom;
  return { ...newsroom, search: createSearch({ store, embedder, index: notReady }) };
}

const notReady: VectorIndex = {
  ready: false,
  size: 0,
  nearest: async () => [],
  similarities: () => [],
  refresh: async () => undefined,
  save: async () => undefined,
  close: async () => undefined,
};

async function expectVerbatim(
  { store }: Newsroom,
  { articleId, quote }: { articleId: string; quote: string },
) {
  const stored = (await store.article(articleId))?.article;
  const { title, authors = [], publishedAt, sections = [], outlet } = stored ?? {};
  const data = [title, publishedAt, outlet, authors.join(', '), ...sections.map(({ heading }) => heading)];
  expect(quote.trim()).not.toBe('');
  expect([...sections.map(sectionText), ...data].some((text) => text?.includes(quote))).toBe(true);
}
