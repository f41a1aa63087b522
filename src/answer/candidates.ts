import type { Span } from '../passages/passage.js';
import { terms } from '../search/analysis/lexical-terms.js';
import { type Backgrounds, backgroundFor } from '../search/background.js';
import { sentenceText, termsOfLines, wordsOfPassage } from '../search/passage-words.js';
import type { RankedPassage, SearchResult } from '../search/search.js';
import type { Store } from '../store/store.js';
import { kindFit } from './asked-kind.js';
import { stands } from './counted-people.js';
import { figures } from './figures.js';
import { coverage, inOtherLanguage, type QuestionTerms } from './question-terms.js';
import { countedKinds, type QuestionKind } from './questions/kinds.js';
import { isReadable } from './readable.js';

/** What speaks for a sentence; each about 0 to 1. */
export interface SentenceEvidence {
  /** Similarity of meaning to the question, standardised over the candidates. */
  meaning: number;
  /** Share of the question's words, by weight, in the sentence. */
  words: number;
  /** The same with the sentence before, the heading and the headline. */
  context: number;
  /** Fit of the kind of thing asked for. */
  kind: number;
  /** Fused score of the passage, against the best one's. */
  passage: number;
}

/** A sentence that may answer. */
export interface Candidate {
  ranked: RankedPassage;
  /** Index of the sentence in its passage. */
  at: number;
  text: string;
  /** Its words, analysed. */
  stems: ReadonlySet<string>;
  /** Those of its heading and headline. */
  around: ReadonlySet<string>;
  span: Span;
  /** Cosine similarity to the question, -1 to 1; 0 where there is no vector. */
  similarity: number;
  evidence: SentenceEvidence;
  score: number;
}

/** Passages whose sentences are looked at. */
const passagesRead = 10;

/**
 * As a conditional logit over the sentences of the dev sets' questions weighs them, rounded: fitted on two sets they
 * do as well on the third as when fitted on all (DESIGN.md).
 */
const sentenceWeights: Readonly<Record<keyof SentenceEvidence, number>> = {
  meaning: 0.3,
  words: 1,
  context: 1,
  kind: 0.9,
  passage: 1,
};

/** Across languages few words are shared: they count half, and meaning the more. */
const acrossLanguagesWeights: typeof sentenceWeights = {
  ...sentenceWeights,
  meaning: 0.45,
  words: 0.5,
  context: 0.5,
};

/** The sentences of the best passages, `passages` of them, best first. */
export async function candidates(
  found: SearchResult,
  kind: QuestionKind,
  question: QuestionTerms,
  store: Pick<Store, 'sentenceVectors'>,
  passages = passagesRead,
): Promise<Candidate[]> {
  const kept = found.ranked.filter((each) => each.dropped === null).slice(0, passages);
  const vectors = await store.sentenceVectors(kept.map((each) => each.passage.id));
  const best = kept[0]?.score || 1;
  const asked = [...question.asked].join(' ');
  const read = kept.flatMap((ranked) =>
    sentencesOf(ranked, kind, question, {
      vectors: vectors.get(ranked.passage.id) ?? [],
      questionVector: found.questionVector,
      passage: ranked.score / best,
    }),
  );
  const all = read.filter(({ text, ranked }) => isReadable(text, asked, ranked.article.title));
  standardise(all, found.backgrounds);
  for (const each of all) {
    const foreign = inOtherLanguage(question.language, each.ranked.article.language);
    each.score = weigh(each.evidence, foreign ? acrossLanguagesWeights : sentenceWeights);
  }
  return all.sort((a, b) => b.score - a.score);
}

interface Against {
  vectors: readonly Int8Array[];
  questionVector: Float32Array | null;
  passage: number;
}

function sentencesOf(
  ranked: RankedPassage,
  kind: QuestionKind,
  question: QuestionTerms,
  against: Against,
): Candidate[] {
  const { passage, article } = ranked;
  const lines = termsOfLines(wordsOfPassage(passage, article.language).sentences);
  const around = new Set(terms(`${article.title} ${passage.heading ?? ''}`, article.language));
  let before: ReadonlySet<string> = new Set<string>();
  return passage.sentences.map((span, at) => {
    const text = sentenceText(passage, at);
    const stems = new Set(lines[at]);
    const evidence = {
      meaning: 0,
      words: coverage(question.terms, stems),
      context: coverage(question.terms, stems, before, around),
      kind: fitOfKind(kind, text, article.language, question),
      passage: against.passage,
    };
    before = stems;
    const similarity = cosine(against.questionVector, against.vectors[at]);
    return { ranked, at, text, stems, around, span, similarity, evidence, score: 0 };
  });
}

/** A figure that stands beside what is counted fits better than any figure. */
function fitOfKind(
  kind: QuestionKind,
  text: string,
  language: string | null,
  question: QuestionTerms,
): number {
  const fit = kindFit(kind, text, question.asked);
  if (fit === 0 || !countedKinds.has(kind)) return fit;
  const counted = question.terms.filter((term) => term.askedNow && !term.name);
  const beside = figures(text, language).some((figure) =>
    counted.some((term) => stands(term.stems, figure.beside)),
  );
  return beside ? fit : fit * 0.6;
}

function cosine(question: Float32Array | null, sentence: Int8Array | undefined): number {
  if (!question || !sentence) return 0;
  let dot = 0;
  let square = 0;
  for (let i = 0; i < sentence.length; i++) {
    const value = sentence[i] ?? 0;
    dot += value * (question[i] ?? 0);
    square += value * value;
  }
  return square === 0 ? 0 : dot / Math.sqrt(square);
}

/**
 * Similarities of one model sit close together; what counts is how far a sentence stands out, whatever is usual in its
 * language.
 */
function standardise(all: readonly Candidate[], backgrounds: Backgrounds): void {
  const above = all.map(
    ({ similarity, ranked }) => similarity - backgroundFor(backgrounds, ranked.article.language).mean,
  );
  const mean = above.reduce((sum, value) => sum + value, 0) / (all.length || 1);
  const variance = above.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length || 1);
  const spread = Math.sqrt(variance) || 1;
  for (const [at, each] of all.entries()) each.evidence.meaning = ((above[at] ?? mean) - mean) / spread;
}

function weigh(evidence: SentenceEvidence, weights: typeof sentenceWeights): number {
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof SentenceEvidence],
    0,
  );
}
