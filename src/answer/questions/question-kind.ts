import { fold } from '../../search/analysis/fold.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { italian } from './italian.js';
import type { KindPatterns, QuestionKind } from './kinds.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';

const patternsByLanguage = new Map<string, KindPatterns>([
  ['it', italian],
  ['en', english],
  ['fr', french],
  ['de', german],
  ['es', spanish],
  ['pt', portuguese],
]);

/**
 * What a question asks for, by its own words; `what` when no pattern matches.
 *
 * @param language ISO 639-1; of a language without patterns, or of none, every language's are tried.
 */
export function questionKind(question: string, language: string | null): QuestionKind {
  const folded = fold(question).replace(/\s+/g, ' ').trim();
  const known = patternsByLanguage.get(language ?? '');
  const candidates = known ? [known] : [...patternsByLanguage.values()];
  for (const patterns of candidates) {
    const match = patterns.find(([, pattern]) => pattern.test(folded));
    if (match) return match[0];
  }
  return 'what';
}
