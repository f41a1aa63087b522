import { existsSync } from 'node:fs';
import path from 'node:path';
import { sectionText } from '../../src/article/article.js';
import { openVectorIndex } from '../../src/search/hnsw/hnsw-index.js';
import { findDamage } from '../../src/store/sqlite/integrity.js';
import { openSqliteStore, type SqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { editionOf, wordOf } from './editions.js';

export const vectors = { fingerprint: 'hashes-1', dimensions: 16 } as const;

/** The edition of every article that is there; throws where anything is not whole. */
export async function inspect(folder: string): Promise<Map<string, number>> {
  const file = path.join(folder, 'data', 'edicola.db');
  const backup = path.join(folder, 'backup.db');
  demand(findDamage(file) === null, `the library is damaged: ${findDamage(file)}`);
  if (existsSync(backup)) demand(findDamage(backup) === null, 'the backup is damaged');
  const store = openSqliteStore({ file });
  try {
    const editions = new Map<string, number>();
    for (const { id } of await store.articles()) editions.set(id, await inspectArticle(store, id));
    await inspectWhole(store);
    await inspectIndex(store, path.join(folder, 'index'));
    return editions;
  } finally {
    await store.close();
  }
}

/** Text of one edition, every passage a slice of it with its vectors, and findable by its word. */
async function inspectArticle(store: SqliteStore, id: string): Promise<number> {
  const stored = await store.article(id);
  const sections = stored?.article.sections ?? [];
  const edition = editionOf(
    id,
    sections.flatMap(({ paragraphs }) => paragraphs),
  );
  if (edition === null) throw new Error(`${id} is not whole`);
  const passages = await store.passagesOfArticle(id);
  const ids = passages.map((passage) => passage.id);
  const sentences = await store.sentenceVectors(ids);
  const hits = await store.searchText({ terms: [wordOf(id, edition)], limit: 100 });
  demand(passages.length > 0 && passages.length === stored?.passages, `${id} lacks passages`);
  demand(
    hits.length > 0 && hits.every((hit) => ids.includes(hit.passageId)),
    `${id} is not found by its word`,
  );
  for (const passage of passages) {
    const section = sections[passage.section];
    demand(
      section !== undefined && sectionText(section).includes(passage.text),
      `${id}: a passage is no slice`,
    );
    demand(sentences.get(passage.id)?.length === passage.sentences.length, `${id} lacks sentence vectors`);
  }
  demand((await store.vectorsById(ids)).length === ids.length, `${id} lacks vectors`);
  demand(
    (await store.rawPage(id))?.page.content.includes(`edizione ${edition}`) ?? false,
    `${id} lacks its page`,
  );
  return edition;
}

/** No row is left over of what is gone. */
async function inspectWhole({ database: { connection } }: SqliteStore): Promise<void> {
  const count = (table: string) => Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const passages = count('passages');
  for (const table of ['passage_vectors', 'passage_index_docsize']) {
    demand(count(table) === passages, `${table} has ${count(table)} rows for ${passages} passages`);
  }
  demand(count('raw_pages') === count('articles'), 'raw pages are missing or left over');
  demand(connection.pragma('foreign_key_check', { simple: true }) === undefined, 'a reference leads nowhere');
}

/** Whatever death left of the index, it opens, catches up and finds everything. */
async function inspectIndex(store: SqliteStore, directory: string): Promise<void> {
  const index = await openVectorIndex({ store, directory, ...vectors });
  await index.refresh();
  demand(index.size === (await store.counts()).passages, 'the index does not hold what the library holds');
  const [some] = await store.articles({ limit: 1 });
  if (!some) return;
  const [passage] = await store.passagesOfArticle(some.id);
  const [vector] = await store.vectorsById([passage?.id ?? -1]);
  if (!vector) throw new Error(`${some.id} has no vector`);
  const near = await index.nearest(vector.vector, 10);
  demand(
    near.some(({ passageId }) => passageId === passage?.id),
    'the index does not find what it holds',
  );
}

function demand(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}
