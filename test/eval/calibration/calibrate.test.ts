import { describe, expect, it } from 'vitest';
import { calibrationFor, probabilityOf } from '../../../src/answer/calibration.js';
import { type CalibrationRow, calibrate } from '../../../src/eval/calibration/calibrate.js';
import {
  curveOfFolds,
  curveOfSetsLeftOut,
  refusalCurve,
} from '../../../src/eval/calibration/refusal-curve.js';
import { shippedModels } from '../../../src/settings.js';

const about = { date: '2026-01-01', model: 'fake' };

/** Answerable questions have high similarities; what is made by taking articles away lies between. */
function invented(size: number, lift = 0): CalibrationRow[] {
  return Array.from({ length: size }, (_, at): CalibrationRow[] => {
    const noise = ((at * 7) % 10) / 50;
    const row = (answerable: boolean, withoutArticles: boolean, similarity: number) => ({
      question: `${at}`,
      answerable,
      withoutArticles,
      features: { passageSimilarity: similarity + noise + lift, names: answerable ? 1 : 0.5 },
    });
    return at % 3 === 0
      ? [row(false, false, 0.5)]
      : [row(true, false, 0.8 - (at % 5 === 0 ? 0.3 : 0)), row(false, true, 0.6)];
  }).flat();
}
const sets = { one: invented(60), two: invented(90, 0.01) };

describe('calibrate', () => {
  const calibration = calibrate(sets, about, 0.05);

  it('weighs what tells answerable questions apart, and says what it was fitted on', () => {
    expect(calibration.features.passageSimilarity?.weight).toBeGreaterThan(0);
    expect(calibration).toMatchObject({
      ...about,
      fitted: true,
      data: [
        '60 questions, 40 of them again without their articles',
        '90 questions, 60 of them again without their articles',
      ].map((described, index) => `${['one', 'two'][index]} (${described})`),
    });
    const [likely, unlikely] = [0.95, 0.5].map((passageSimilarity) =>
      probabilityOf({ passageSimilarity, names: 1 }, calibration),
    );
    expect(likely).toBeGreaterThan(unlikely ?? 1);
  });

  it('refuses no more of the answerable questions of any set than it may', () => {
    const refused = (threshold: number) =>
      Math.max(
        ...Object.values(sets)
          .map((rows) => rows.filter((row) => row.answerable))
          .map(
            (rows) =>
              rows.filter((row) => probabilityOf(row.features, calibration) < threshold).length / rows.length,
          ),
      );
    expect(refused(calibration.threshold)).toBeLessThanOrEqual(0.05);
    expect(refused(calibration.threshold + 0.01)).toBeGreaterThan(0.05);
    expect(calibrate(sets, about, 0.3).threshold).toBeGreaterThan(calibration.threshold);
  });

  it('draws curves over the questions as they are: fitted, by folds, and with each set left out', () => {
    for (const curve of [
      refusalCurve(sets, calibration),
      curveOfFolds(sets, about),
      curveOfSetsLeftOut(sets, about),
    ]) {
      expect(curve).toHaveLength(19);
      for (const point of curve) {
        expect(point.refusedUnanswerable.one).toBeGreaterThanOrEqual(point.refusedAnswerable.one ?? 1);
      }
      expect(curve.at(-1)?.refusedUnanswerable.two).toBe(1);
    }
  });
});

describe('probabilityOf', () => {
  it('counts a feature that is not there, or is no number, as average', () => {
    const calibration = calibrate(sets, about, 0.05);
    const average = probabilityOf({}, calibration);
    expect(probabilityOf({ passageSimilarity: Number.NaN }, calibration)).toBe(average);
    expect(average).toBeGreaterThan(0.5);
  });

  it("holds no other model's cosines against those it was fitted on", () => {
    const calibration = calibrate(sets, about, 0.05);
    const low = { passageSimilarity: 0.1, sentenceSimilarity: 0.1 };
    expect(probabilityOf(low, calibration)).toBeLessThan(probabilityOf({}, calibration));
  });
});

describe('calibrationFor', () => {
  const low = { passageSimilarity: 0.1, sentenceSimilarity: 0.1 };

  it.each(shippedModels)('is fitted with %s', (model) => {
    const calibration = calibrationFor(model);
    expect(calibration).toMatchObject({ model, fitted: true });
    expect(probabilityOf(low, calibration)).toBeLessThan(probabilityOf({}, calibration));
  });

  it('holds no cosine of a model that it was not fitted with against those of another', () => {
    const calibration = calibrationFor('another-model');
    expect(probabilityOf(low, calibration)).toBe(probabilityOf({}, calibration));
    expect(Object.keys(calibration.features)).toContain('missing');
  });
});
