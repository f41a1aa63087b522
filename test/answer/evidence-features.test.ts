import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/answer/candidates.js';
import { evidenceFeatures } from '../../src/answer/evidence-features.js';
import { questionTerms } from '../../src/answer/question-terms.js';
import { found, library } from './library.js';

const text =
  'La sindaca Ada Ferro ha riaperto il ponte lunedì. I lavori sono durati tre anni. La scuola resta chiusa.';

async function features(
  question: string,
  language = 'it',
  about: Partial<{ language: string }> = {},
  asked = question,
) {
  const sections = [{ heading: null, paragraphs: [text] }];
  const store = await library([{ id: 'bridge', title: 'Riaperto il ponte', sections, ...about }]);
  const result = await found(store, ['bridge']);
  const terms = await questionTerms({ text: question, asked, language }, ['it'], store);
  const withVector = { ...result, questionVector: new Float32Array(8).fill(1), signals: { topLexical: 4 } };
  const all = await candidates(withVector, 'what', terms, store);
  return {
    of: (searched: typeof result) => evidenceFeatures(searched, all, all.slice(0, 1), terms, language),
    result: withVector,
  };
}

describe('evidenceFeatures', () => {
  it('tells how much of the question the sentence and what it stands under lack', async () => {
    const shares = [];
    for (const question of [
      'Chi ha riaperto il ponte?',
      'Chi ha dipinto il ponte?',
      'Chi ha dipinto la torre?',
    ]) {
      const { of, result } = await features(question);
      shares.push(of(result).missing ?? -1);
    }
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeGreaterThan(0.3);
    expect(shares[2]).toBe(1);
  });

  it('takes what was answered before for no evidence of what is asked now', async () => {
    const carried = 'Chi ha dipinto la torre? (Chi ha riaperto il ponte?)';
    const { of, result } = await features(carried, 'it', {}, 'Chi ha dipinto la torre?');
    expect(of(result)).toMatchObject({ missing: 1, rarestMissing: 1 });
  });

  it('sees a name that the passage does not know', async () => {
    const known = await features('Che cosa ha fatto Ada Ferro?');
    const unknown = await features('Che cosa ha fatto Livio Grandi?');
    expect(known.of(known.result).names).toBe(1);
    expect(unknown.of(unknown.result).names).toBe(0);
  });

  it('leaves out similarities where nothing was compared', async () => {
    const { of, result } = await features('Chi ha riaperto il ponte?');
    expect(of(result)).toHaveProperty('sentenceSimilarity');
    const byWords = of({ ...result, questionVector: null });
    expect(byWords).not.toHaveProperty('sentenceSimilarity');
    expect(byWords).not.toHaveProperty('passageSimilarity');
  });

  it.each([
    ['no', 'nb', 0],
    ['nb', 'nn', 0],
    ['it', 'it', 0],
    ['it', 'en', 1],
  ])(
    'compares a question in %s with an article in %s as languages, not as codes',
    async (asked, written, across) => {
      const { of, result } = await features('Chi ha riaperto il ponte?', asked, { language: written });
      expect(of(result).crossLanguage).toBe(across);
    },
  );
});
