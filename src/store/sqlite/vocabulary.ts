import type { SqliteDatabase } from './database.js';

/** Passages in which a term occurs; 0 for one nobody has written. */
export function documentFrequency(database: SqliteDatabase, term: string): number {
  return (
    database.statement<[string], { doc: number }>('SELECT doc FROM passage_terms WHERE term = ?').get(term)
      ?.doc ?? 0
  );
}

/** Must run inside a transaction. Files the words among the texts that are new, by their trigrams. */
export function learnTerms(database: SqliteDatabase, texts: readonly string[]): void {
  const known = database.statement<[string, number, string]>(
    'SELECT 1 FROM term_trigrams WHERE trigram = ? AND length = ? AND term = ?',
  );
  const insert = database.statement<[string, number, string]>(
    'INSERT INTO term_trigrams (trigram, length, term) VALUES (?, ?, ?)',
  );
  for (const term of new Set(texts.flatMap((text) => text.split(' ')))) {
    if (!isWord(term)) continue;
    const trigrams = trigramsOf(term);
    if (known.get(trigrams[0] ?? '', term.length, term)) continue;
    for (const trigram of trigrams) insert.run(trigram, term.length, term);
  }
}

/** Terms in use that share most trigrams with a term and differ by at most 2 letters in length, closest first. */
export function similarTerms(database: SqliteDatabase, term: string, limit: number): string[] {
  if (!isWord(term)) return [];
  const trigrams = trigramsOf(term);
  return database
    .statement<[Record<string, unknown>], { term: string; length: number; shared: number }>(
      `SELECT term, length, count(*) AS shared
       FROM json_each(:trigrams) CROSS JOIN term_trigrams ON trigram = value AND length BETWEEN :min AND :max
       GROUP BY term ORDER BY count(*) * 2.0 / (length + :length) DESC, term LIMIT :limit`,
    )
    .all({
      trigrams: JSON.stringify(trigrams),
      min: term.length - 2,
      max: term.length + 2,
      length: term.length,
      // Words of forgotten articles stay filed: some of what is found may be in no passage any more.
      limit: limit * 2,
    })
    .map((row) => row.term)
    .filter((candidate) => candidate !== term && documentFrequency(database, candidate) > 0)
    .slice(0, limit);
}

/** Names and words; figures have no typos that a likeness of letters would find. */
function isWord(term: string): boolean {
  return /^\p{L}{3,40}$/u.test(term);
}

/** With the edges as letters: the first and last of a word weigh as much as those within. */
function trigramsOf(term: string): string[] {
  const padded = `^${term}$`;
  return [
    ...new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3))),
  ];
}
