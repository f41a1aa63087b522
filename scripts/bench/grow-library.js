import { passageRecords } from '../../dist/passage-records.js';
import { turnedVector } from './turned-vector.js';

/** Cosine between a vector and its copy's: about as much as two passages of one story differ. */
const likeness = 0.95;

/** Fills an empty library with the articles of another, again and again, until it has so many passages. */
export async function growLibrary(source, { store, embedder }, passages) {
  // Nobody's news: a power cut may have it.
  store.database.connection.pragma('synchronous = OFF');
  const ids = await source.articleIds();
  let written = 0;
  for (let round = 0; written < passages; round++) {
    for (const id of ids) {
      if (written >= passages) break;
      const record = await recordOf(source, id, round, embedder.fingerprint);
      await store.replaceArticle(record);
      written += record.passages.length;
    }
  }
  return await store.counts();
}

async function recordOf(source, id, round, fingerprint) {
  const stored = await source.article(id);
  const own = await source.passagesOfArticle(id);
  const vectors = (await source.vectorsById(own.map((passage) => passage.id))).map(({ vector }) => vector);
  const article =
    round === 0 ? stored.article : { ...stored.article, sections: stored.article.sections.map(shuffled) };
  const embedPassages = async (inputs) =>
    inputs.map(({ sentences }, n) => {
      const vector = vectors[n % vectors.length];
      const passage = round === 0 ? vector : turnedVector(vector, likeness);
      return {
        passage,
        sentences: sentences.map(() => Int8Array.from(passage, (value) => Math.round(value * 127))),
      };
    });
  const page = {
    source: `scale:${id}:${round}`,
    format: 'json',
    content: JSON.stringify(article),
    facts: {},
  };
  return {
    id: `${id}:${round}`,
    article,
    source: page.source,
    contentHash: page.source,
    rawPage: { page, hash: page.source, readerVersion: 1 },
    fingerprint,
    passages: await passageRecords(article, { embedPassages }),
    sample: false,
  };
}

/** The same words in another order, sentence by sentence: no text that was there before. */
function shuffled({ heading, paragraphs }) {
  const sentence = (text) =>
    text
      .split(' ')
      .toSorted(() => Math.random() - 0.5)
      .join(' ');
  return {
    heading,
    paragraphs: paragraphs.map((text) =>
      text
        .split(/(?<=[.!?]) /)
        .map(sentence)
        .join(' '),
    ),
  };
}
