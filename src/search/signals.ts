import type { LexicalResult } from './lexical-search.js';
import type { RankedPassage } from './search.js';
import type { VectorHit } from './vector-index.js';

interface Found {
  ranked: readonly RankedPassage[];
  lexical: LexicalResult;
  /** Nearest first. */
  meaning: readonly VectorHit[];
  language: string | null;
  articleLanguages: readonly string[];
}

/** What the ranking knew that refusal wants to know too. Missing evidence is 0, so that a model can weigh every one. */
export function searchSignals({ ranked, lexical, meaning, language, articleLanguages }: Found) {
  const kept = ranked.filter(({ dropped }) => dropped === null);
  const [best, second] = kept;
  const otherArticle = kept.find(({ article }) => article.id !== best?.article.id);
  const similarities = meaning.map(({ score }) => score);
  const background = similarities.slice(Math.floor(similarities.length / 2));
  const { mean, deviation } = moments(background);
  const written = lexical.words.filter(({ passages }) => passages > 0);
  return {
    /** Cosine of the nearest passage. */
    topSimilarity: similarities[0] ?? 0,
    /** Standard deviations between the nearest passage and the farther half of the candidates. */
    similarityOverBackground: deviation > 0 ? ((similarities[0] ?? mean) - mean) / deviation : 0,
    /** Cosine between nearest and background. */
    similarityMargin: (similarities[0] ?? mean) - mean,
    /** Best BM25 score, and the same for each informative word. */
    topLexical: lexical.hits[0]?.score ?? 0,
    topLexicalPerWord: (lexical.hits[0]?.score ?? 0) / Math.max(1, lexical.words.length),
    /** Share of informative words that anybody has written at all, spelt as the question spells them. */
    wordsKnown: written.length / Math.max(1, lexical.words.length),
    informativeWords: lexical.words.length,
    /** Rank the other retriever gave the best passage, as 1 / rank. */
    agreementOfBest: 1 / (best?.lexical?.rank ?? 1000) / 2 + 1 / (best?.vector?.rank ?? 1000) / 2,
    bestScore: best?.score ?? 0,
    marginToSecond: (best?.score ?? 0) - (second?.score ?? 0),
    marginToOtherArticle: (best?.score ?? 0) - (otherArticle?.score ?? 0),
    /** Passages of the best article among the first five. */
    supportOfBestArticle:
      kept.slice(0, 5).filter(({ article }) => article.id === best?.article.id).length / 5,
    crossLanguage: language !== null && !articleLanguages.slice(0, 1).includes(language) ? 1 : 0,
  };
}

function moments(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return { mean, deviation: Math.sqrt(variance) };
}
