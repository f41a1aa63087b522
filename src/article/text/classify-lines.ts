import { bodyRange } from './body-range.js';
import { headingCandidates } from './heading-candidates.js';
import { headingFeatureNames } from './heading-features.js';
import { headingWeights } from './heading-weights.js';
import { introducedLists } from './introduced-lists.js';
import { featureNames, lineFeatures } from './line-features.js';
import type { LineKind } from './line-kind.js';
import type { LineTraits } from './line-traits.js';
import { probability } from './logistic.js';
import { isUnderNumbered, numberedHeadings } from './numbered-headings.js';
import { withoutPullQuotes } from './pull-quotes.js';
import { textWeights } from './text-weights.js';

/** Weights of the two classifiers, in the order of their features' names. */
export interface LineWeights {
  text: readonly number[];
  heading: readonly number[];
}

/** Set where text and heading F1 were highest over newspapers that were not learned from. */
const textThreshold = 0.5;
/** The classifier, held back so as not to learn single newspapers, doubts whole sentences amid others too much. */
const sentenceThreshold = 0.3;
const paragraphThreshold = 0.2;
const longParagraph = 150;
const outsideThreshold = 0.7;
const farOutside = 25;
const headingThreshold = 0.4;

/** Which lines of a page are the article's paragraphs and headings. */
export function classifyLines(
  traits: readonly LineTraits[],
  weights: LineWeights = learnedWeights(),
): LineKind[] {
  const range = bodyRange(traits);
  const text = lineFeatures(traits, range).map((row) => probability(weights.text, row));
  const kinds = text.map((likely, index): LineKind => {
    const outside = Math.max(range.start - index, index - range.end + 1, 0);
    return outside <= farOutside && likely > thresholdOf(traits, index, outside > 0) ? 'text' : 'other';
  });
  const numbered = numberedHeadings(traits, range);
  for (const { index, features } of headingCandidates(traits, range, text)) {
    const isHeading = probability(weights.heading, features) > headingThreshold;
    if (isHeading && !isUnderNumbered(numbered, kinds, index)) kinds[index] = 'heading';
  }
  for (const index of introducedLists(traits, kinds)) kinds[index] = 'text';
  for (const index of numbered) kinds[index] = 'heading';
  return withoutPullQuotes(traits, kinds);
}

function thresholdOf(traits: readonly LineTraits[], index: number, outside: boolean): number {
  if (outside) return outsideThreshold;
  const [above, line] = [traits[index - 1], traits[index]];
  if (!line || line.consent) return textThreshold;
  const goesOn = line.closed && !line.line.mark && !line.furniture && (above?.prose ?? false);
  if (line.prose && line.size >= longParagraph) return paragraphThreshold;
  return line.prose || goesOn ? sentenceThreshold : textThreshold;
}

function learnedWeights(): LineWeights {
  return {
    text: featureNames.map((name) => textWeights[name] ?? 0),
    heading: headingFeatureNames.map((name) => headingWeights[name] ?? 0),
  };
}
