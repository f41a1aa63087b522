import type { Background } from './background.js';
import { evidenceBonus } from './bonuses.js';
import type { LexicalResult } from './lexical-search.js';
import { leanBonus } from './rank-passages.js';
import type { RankedPassage } from './search.js';
import type { VectorHit } from './vector-index.js';

interface Found {
  ranked: readonly RankedPassage[];
  lexical: LexicalResult;
  /** Nearest first. */
  meaning: readonly VectorHit[];
  background: Background;
  crossLanguage: boolean;
  /** Articles of the conversation: that they are ahead is no evidence. */
  leanTowards?: readonly string[] | undefined;
}

/** What the ranking knew that refusal wants to know too. Missing evidence is 0, so that a model can weigh every one. */
export function searchSignals({
  ranked,
  lexical,
  meaning,
  background,
  crossLanguage,
  leanTowards = [],
}: Found) {
  const kept = ranked.filter(({ dropped }) => dropped === null);
  const [best, second] = kept;
  const otherArticle = kept.find(({ article }) => article.id !== best?.article.id);
  const deviations = (similarity: number | undefined) =>
    similarity === undefined ? 0 : (similarity - background.mean) / background.deviation;
  const ahead = leanBonus / (1 + evidenceBonus);
  const evident = (each: RankedPassage | undefined) =>
    each ? each.score - (leanTowards.includes(each.article.id) ? ahead : 0) : 0;
  const topLexical = lexical.hits[0]?.score ?? 0;
  const written = lexical.words.filter((word) => word.written);
  return {
    /** Cosine of the nearest passage. */
    topSimilarity: meaning[0]?.score ?? 0,
    /** Of the nearest passage, in standard deviations over the similarities of the library at large. */
    similarityOverBackground: deviations(meaning[0]?.score),
    /** The same of the best passage, where the vectors know it. */
    bestOverBackground: deviations(best?.vector?.score),
    /** Deviations between the nearest passage and the tenth. */
    similarityFall: deviations(meaning[0]?.score) - deviations(meaning[9]?.score ?? meaning.at(-1)?.score),
    /** Best BM25 score as a share of what finding every word would give. */
    lexicalShare: lexical.possible > 0 ? topLexical / lexical.possible : 0,
    /** Best BM25 score. */
    topLexical,
    /** Best BM25 score against the tenth. */
    lexicalFall:
      topLexical > 0 ? 1 - (lexical.hits[9]?.score ?? lexical.hits.at(-1)?.score ?? 0) / topLexical : 0,
    /** Share of informative words that anybody has written at all, spelt as the question spells them. */
    wordsKnown: written.length / Math.max(1, lexical.words.length),
    informativeWords: lexical.words.length,
    /** Mean of the two retrievers' 1 / rank for the best passage. */
    agreementOfBest: (1 / (best?.lexical?.rank ?? 1000) + 1 / (best?.vector?.rank ?? 1000)) / 2,
    bestScore: best?.score ?? 0,
    marginToSecond: (best?.score ?? 0) - (second?.score ?? 0),
    marginToOtherArticle: evident(best) - evident(otherArticle),
    /** Share of the first five passages that are of the best article. */
    supportOfBestArticle:
      kept.slice(0, 5).filter(({ article }) => article.id === best?.article.id).length / 5,
    crossLanguage: crossLanguage ? 1 : 0,
  };
}
