import type { Citation } from '../answer/reply.js';
import type { Asked } from '../pipeline.js';
import type { RankedPassage } from '../search/search.js';

/** One question's outcome, with what is needed to score it again: a line of `--rows`. */
export interface EvalRow {
  id: string;
  /** Only of dialogues: the question as it was understood. */
  understoodAs?: string;
  refused: boolean;
  /** Passages before they are grouped by article, best first, up to 10. */
  ranked: RankedText[];
  answer: string;
  citations: Citation[];
  confidence: number;
}

export interface RankedText {
  articleId: string;
  section: string | null;
  text: string;
}

export function evalRow(id: string, { reply, ranked }: Asked): EvalRow {
  return {
    id,
    refused: reply.refused,
    ranked: rankedTexts(ranked),
    answer: reply.refused
      ? ''
      : reply.sentences
          .map(({ text, citations }) => `${text} ${citations.map((n) => `[${n}]`).join('')}`)
          .join(' '),
    citations: reply.refused ? [] : [...reply.citations],
    confidence: reply.confidence,
  };
}

const rankedRows = 10;

/** The ten best by score, those included that a reader's list leaves out as repetitions. */
export function rankedTexts(ranked: readonly RankedPassage[]): RankedText[] {
  return [...ranked]
    .sort((a, b) => b.score - a.score)
    .slice(0, rankedRows)
    .map(({ passage }) => ({ articleId: passage.articleId, section: passage.heading, text: passage.text }));
}
