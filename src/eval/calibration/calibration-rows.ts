import { askedFit } from '../../answer/asked-fit.js';
import { composeReply } from '../../answer/compose-reply.js';
import type { Edicola } from '../../app.js';
import { understand } from '../../chat/follow-up.js';
import { createSearch } from '../../search/create-search.js';
import type { EvalQuestion, QuestionSet } from '../question-set.js';
import type { CalibrationRow } from './calibrate.js';
import { libraryWithout, type ReadLibrary } from './library-without.js';

/** Passages ranked for a question, as for a reader's. */
const passagesRanked = 40;

/**
 * Every question of a set as it is, and every answerable one again of the library without its articles: sure to be
 * unanswerable, and as near to answerable as the rest of the library makes it.
 */
export async function calibrationRows(
  { questions }: Pick<QuestionSet, 'questions'>,
  edicola: Pick<Edicola, 'store' | 'index' | 'embedder'>,
  onProgress?: (done: number, total: number) => void,
): Promise<CalibrationRow[]> {
  const rows: CalibrationRow[] = [];
  for (const [index, question] of questions.entries()) {
    rows.push({
      ...named(question),
      answerable: question.answerable,
      withoutArticles: false,
      features: await featuresOf(question, edicola, edicola),
    });
    if (question.answerable && question.articleIds.length > 0) {
      const library = await libraryWithout(question.articleIds, edicola);
      const features = await featuresOf(question, library, edicola);
      rows.push({ ...named(question), answerable: false, withoutArticles: true, features });
    }
    onProgress?.(index + 1, questions.length);
  }
  // Questions about an article itself are answered from its data; nothing was weighed for them.
  return rows.filter(({ features }) => 'missing' in features);
}

function named({ id }: EvalQuestion): { question: string } {
  return { question: id };
}

async function featuresOf(
  { question }: EvalQuestion,
  { store, index }: ReadLibrary,
  { embedder }: Pick<Edicola, 'embedder'>,
): Promise<Record<string, number>> {
  const today = new Date().toISOString().slice(0, 10);
  const understood = understand(question, []);
  const { text, language } = understood;
  const query = { text, language, filter: {}, today, fits: askedFit(understood) };
  const found = await createSearch({ store, index, embedder }).search(query, { limit: passagesRanked });
  const { features } = await composeReply(understood, found, store, { today });
  return features;
}
