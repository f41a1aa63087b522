import { afterEach, beforeEach, expect, it } from 'vitest';
import { libraryWithout } from '../../../src/eval/calibration/library-without.js';
import type { VectorIndex } from '../../../src/search/vector-index.js';
import type { SqliteStore } from '../../../src/store/sqlite/sqlite-store.js';
import { library } from '../../answer/library.js';

let store: SqliteStore;
const lead = (text: string) => [{ heading: null, paragraphs: [text] }];

beforeEach(async () => {
  store = await library([
    { id: 'flood', title: 'La piena del fiume', sections: lead('Il fiume è uscito dagli argini.') },
    { id: 'ferry', title: 'Il traghetto sul fiume', sections: lead('Il traghetto riprende lunedì.') },
  ]);
});
afterEach(() => store.close());

it('reads a library as if it had never had some articles, and leaves it as it was', async () => {
  const ids = await store.passageIds({});
  const all = ids.map((passageId, at) => ({ passageId, score: 1 - at / 10 }));
  const index = { ready: true, nearest: async (_: Float32Array, limit: number) => all.slice(0, limit) };
  const without = await libraryWithout(['flood'], { store, index: index as unknown as VectorIndex });
  const [ferry] = await store.passagesOfArticle('ferry');

  expect(await without.store.passageIds({})).toEqual([ferry?.id]);
  const query = { terms: ['fium'], limit: 1 };
  expect((await without.store.searchText(query)).map(({ passageId }) => passageId)).toEqual([ferry?.id]);
  expect(await without.index.nearest(new Float32Array(), 1)).toMatchObject([{ passageId: ferry?.id }]);
  expect([...(await without.store.documentFrequencies(['fium', 'argin'])).values()]).toEqual([1, 0]);
  expect(without.index.ready).toBe(true);

  expect((await store.documentFrequencies(['fium'])).get('fium')).toBe(2);
  expect(await store.passageIds({})).toHaveLength(2);
});
