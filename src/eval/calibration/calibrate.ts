import {
  type Calibration,
  type FeatureScale,
  probabilityOf,
  standardised,
} from '../../answer/calibration.js';
import { fitLogistic } from './logistic-regression.js';

/** What one question of a set showed: by name, what `composeReply` gives as features. */
export interface CalibrationRow {
  answerable: boolean;
  features: Readonly<Record<string, number>>;
}

export type CalibrationSets = Readonly<Record<string, readonly CalibrationRow[]>>;

/** Features that transfer from set to set; what else was tried is in DESIGN.md. */
export const calibratedFeatures = [
  'coverage',
  'names',
  'similarity',
  'marginToOtherArticle',
  'rarestMissing',
] as const;

const penalty = 10;
/** Every set counts alike, and its answerable questions as much as its unanswerable ones. */
const weightOfSet = 200;

/**
 * Fits the probability that the evidence answers. Each feature is centred on its mean over the answerable questions,
 * apart for questions in another language than the article, where words meet less and similarities are lower.
 *
 * @param refusedAnswerable mean share of a set's answerable questions that the threshold may refuse.
 */
export function calibrate(
  sets: CalibrationSets,
  about: { date: string; model: string },
  refusedAnswerable: number,
): Calibration {
  const rows = Object.values(sets).flat();
  const features = Object.fromEntries(
    calibratedFeatures.map((name) => [name, scaleOf(rows, name)]),
  ) as Record<(typeof calibratedFeatures)[number], FeatureScale>;
  const observations = Object.values(sets).flatMap((set) => {
    const answerable = set.filter((row) => row.answerable).length;
    return set.map((row) => ({
      features: calibratedFeatures.map((name) => standardised(row.features, name, features[name])),
      outcome: row.answerable,
      weight: weightOfSet / 2 / (row.answerable ? answerable : set.length - answerable),
    }));
  });
  const model = fitLogistic(observations, penalty);
  for (const [index, name] of calibratedFeatures.entries()) {
    features[name].weight = model.weights[index] ?? 0;
  }
  const data = Object.entries(sets).map(([name, set]) => `${name} (${set.length} questions)`);
  const calibration = { ...about, fitted: true, data, intercept: model.intercept, threshold: 0, features };
  return { ...calibration, threshold: thresholdFor(sets, calibration, refusedAnswerable) };
}

export interface CurvePoint {
  threshold: number;
  /** By set. */
  refusedAnswerable: Record<string, number>;
  refusedUnanswerable: Record<string, number>;
}

/** What each threshold refuses, so that the owner can choose another point. */
export function refusalCurve(
  sets: CalibrationSets,
  calibrationOf: (set: string) => Calibration,
): CurvePoint[] {
  const scored = Object.entries(sets).map(([name, set]) => {
    const calibration = calibrationOf(name);
    return { name, rows: set.map((row) => ({ ...row, sure: probabilityOf(row.features, calibration) })) };
  });
  const refused = (threshold: number, answerable: boolean) =>
    Object.fromEntries(
      scored.map(({ name, rows }) => {
        const those = rows.filter((row) => row.answerable === answerable);
        return [name, those.filter((row) => row.sure < threshold).length / (those.length || 1)];
      }),
    );
  return Array.from({ length: 19 }, (_, step) => (step + 1) / 20).map((threshold) => ({
    threshold,
    refusedAnswerable: refused(threshold, true),
    refusedUnanswerable: refused(threshold, false),
  }));
}

/** Each set judged by a fit on the others: what a library that nobody has seen can expect. */
export function crossValidated(sets: CalibrationSets, about: { date: string; model: string }): CurvePoint[] {
  const without = (left: string) =>
    Object.fromEntries(Object.entries(sets).filter(([name]) => name !== left)) as CalibrationSets;
  return refusalCurve(sets, (name) => calibrate(without(name), about, 0.05));
}

function thresholdFor(sets: CalibrationSets, calibration: Calibration, share: number): number {
  const answerable = Object.values(sets).map((set) =>
    set.filter((row) => row.answerable).map((row) => probabilityOf(row.features, calibration)),
  );
  const refused = (threshold: number) =>
    answerable.reduce(
      (sum, set) => sum + set.filter((sure) => sure < threshold).length / (set.length || 1),
      0,
    ) / (answerable.length || 1);
  let threshold = 0.01;
  while (threshold < 0.99 && refused(threshold + 0.01) <= share) threshold += 0.01;
  return Math.round(threshold * 100) / 100;
}

function scaleOf(rows: readonly CalibrationRow[], name: string): FeatureScale {
  const answerable = rows.filter((row) => row.answerable);
  const across = answerable.filter(isAcross);
  const meanSame = mean(
    answerable.filter((row) => !isAcross(row)),
    name,
  );
  const meanAcross = across.length > 0 ? mean(across, name) : meanSame;
  const centred = rows.map((row) => (row.features[name] ?? 0) - (isAcross(row) ? meanAcross : meanSame));
  const scale = Math.sqrt(centred.reduce((sum, value) => sum + value ** 2, 0) / (rows.length || 1)) || 1;
  return { meanSame, meanAcross, scale, weight: 0 };
}

function mean(rows: readonly CalibrationRow[], name: string): number {
  return rows.reduce((sum, row) => sum + (row.features[name] ?? 0), 0) / (rows.length || 1);
}

function isAcross(row: CalibrationRow): boolean {
  return row.features.crossLanguage === 1;
}
