import type { SqliteDatabase } from './database.js';

/** How much a word counts by where it stands. */
export interface FieldWeights {
  headline: number;
  heading: number;
  text: number;
}

/** The passages that hold one term, in the order of their ids, and how often each does, weighed by field. */
export interface Postings {
  passageIds: number[];
  frequencies: number[];
}

/** Fields have numbers below this. */
const fields = 4;
const [headline, heading] = [1, 2];

/**
 * Read as one text, `passage * 4 + field` for each occurrence: a row each would take four times as long.
 * Passages that were removed are not among them.
 */
export function readPostings(database: SqliteDatabase, term: string, weights: FieldWeights): Postings {
  const occurrences = database
    .statement<[string], string | null>(
      `SELECT group_concat(doc * ${fields} + CASE col WHEN 'headline' THEN ${headline} WHEN 'heading' THEN ${heading} ELSE 0 END, ' ')
       FROM passage_occurrences WHERE term = ?`,
    )
    .pluck()
    .get(term);
  const found: Postings = { passageIds: [], frequencies: [] };
  let last = -1;
  eachNumber(occurrences ?? '', (occurrence) => {
    const field = occurrence % fields;
    const passageId = (occurrence - field) / fields;
    const weight = field === headline ? weights.headline : field === heading ? weights.heading : weights.text;
    if (passageId !== last) {
      found.passageIds.push(passageId);
      found.frequencies.push(weight);
    } else found.frequencies[found.frequencies.length - 1] = weight + (found.frequencies.at(-1) ?? 0);
    last = passageId;
  });
  return found;
}

/** The numbers of a text in which one space stands between two. */
function eachNumber(text: string, take: (number: number) => void): void {
  if (text === '') return;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === space) {
      take(number);
      number = 0;
    } else number = number * 10 + code - zero;
  }
  take(number);
}

const [space, zero] = [32, 48];
