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

/**
 * Terms in use that share most trigrams with a term and differ by at most 2 letters in length, closest first.
 *
 * @param inUse words of forgotten articles stay filed: whether any passage still holds one
 */
export function similarTerms(
  database: SqliteDatabase,
  term: string,
  limit: number,
  inUse: (term: string) => boolean,
): string[] {
  if (!isWord(term)) return [];
  const candidates = Array.from(sharedTrigrams(database, term), ([candidate, shared]) => ({
    candidate,
    likeness: (shared * 2) / (candidate.length + term.length),
  }));
  const nearest = candidates.sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1));
  const found: string[] = [];
  // Of so many at most, because each that is looked up costs time.
  for (const { candidate } of nearest.slice(0, limit * 2)) {
    if (found.length >= limit) break;
    if (candidate !== term && inUse(candidate)) found.push(candidate);
  }
  return found;
}

/** How many of a term's trigrams each other term has. Those of one trigram are read as one text: they are hundreds. */
function sharedTrigrams(database: SqliteDatabase, term: string): Map<string, number> {
  const filed = database
    .statement<[string, number, number], string | null>(
      `SELECT group_concat(term, ' ') FROM term_trigrams WHERE trigram = ? AND length BETWEEN ? AND ?`,
    )
    .pluck();
  const shared = new Map<string, number>();
  for (const trigram of trigramsOf(term)) {
    const terms = filed.get(trigram, term.length - 2, term.length + 2);
    if (!terms) continue;
    for (const each of terms.split(' ')) shared.set(each, (shared.get(each) ?? 0) + 1);
  }
  return shared;
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
