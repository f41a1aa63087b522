import {
  type Calibration,
  type FeatureScale,
  probabilityOf,
  standardised,
} from '../../answer/calibration.js';
import { fitLogistic, type Observation } from './logistic-regression.js';

/** What one question of a set showed: by name, what `composeReply` gives as features. */
export interface CalibrationRow {
  /** Id of the question. */
  question: string;
  answerable: boolean;
  /** Answerable, but asked of a library that its articles were taken out of. */
  withoutArticles: boolean;
  features: Readonly<Record<string, number>>;
}

export type CalibrationSets = Readonly<Record<string, readonly CalibrationRow[]>>;

/** Features that transfer from set to set; what else was tried is in DESIGN.md. */
export const calibratedFeatures = [
  'missing',
  'passageSimilarity',
  'sentenceSimilarity',
  'names',
  'agreementOfBest',
  'marginToOtherArticle',
  'rarestMissing',
  'wordsMatched',
] as const;

/** So strong that the features count about alike: weights fitted freely do worse on a set that they have not seen. */
const penalty = 200;
/** Every set counts alike, and its answerable questions as much as its unanswerable ones. */
const weightOfSet = 200;
/** Of the weight of a set's unanswerable questions, the part of those made by taking articles away. */
const shareWithoutArticles = 0.6;

/**
 * Fits the probability that the evidence answers. Each feature is centred on its mean over the answerable questions,
 * apart for questions in another language than the article, where words meet less and similarities are lower.
 *
 * @param refusedAnswerable share of any set's answerable questions that the threshold may refuse.
 */
export function calibrate(
  sets: CalibrationSets,
  about: { date: string; model: string },
  refusedAnswerable: number,
): Calibration {
  const rows = Object.values(sets).flat();
  const scales = calibratedFeatures.map((name) => scaleOf(rows, name));
  const observations = Object.values(sets).flatMap((set) => observationsOf(set, scales));
  const shrunk = fitLogistic(observations, penalty);
  // What the penalty takes from all weights together is given back, so that a probability means what it says.
  const sums = observations.map((each) => ({ ...each, features: [dot(shrunk.weights, each.features)] }));
  const { weights, intercept } = fitLogistic(sums, 1e-3);
  const features = Object.fromEntries(
    calibratedFeatures.map((name, index) => {
      const weight = (shrunk.weights[index] ?? 0) * (weights[0] ?? 1);
      return [name, { ...(scales[index] ?? unscaled), weight }];
    }),
  );
  const data = Object.entries(sets).map(([name, set]) => `${name} (${described(set)})`);
  const calibration = { ...about, fitted: true, data, intercept, threshold: 0, features };
  return { ...calibration, threshold: thresholdFor(sets, calibration, refusedAnswerable) };
}

const unscaled: FeatureScale = { meanSame: 0, meanAcross: 0, scale: 1, weight: 0 };

function described(set: readonly CalibrationRow[]): string {
  const without = set.filter((row) => row.withoutArticles).length;
  return `${set.length - without} questions, ${without} of them again without their articles`;
}

function observationsOf(set: readonly CalibrationRow[], scales: readonly FeatureScale[]): Observation[] {
  const kinds = [
    set.filter((row) => row.answerable),
    set.filter((row) => !row.answerable && !row.withoutArticles),
    set.filter((row) => row.withoutArticles),
  ] as const;
  const [, asTheyAre, without] = kinds;
  const share = without.length === 0 ? 0 : asTheyAre.length === 0 ? 1 : shareWithoutArticles;
  const shares = [1, 1 - share, share];
  return kinds.flatMap((rows, kind) =>
    rows.map((row) => ({
      features: calibratedFeatures.map((name, at) =>
        standardised(row.features, name, scales[at] ?? unscaled),
      ),
      outcome: row.answerable,
      weight: ((weightOfSet / 2) * (shares[kind] ?? 0)) / rows.length,
    })),
  );
}

function dot(weights: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** The highest threshold, in steps of .01, that refuses no more of the answerable questions than it may. */
function thresholdFor(sets: CalibrationSets, calibration: Calibration, share: number): number {
  const answerable = Object.values(sets).map((set) =>
    set.filter((row) => row.answerable).map((row) => probabilityOf(row.features, calibration)),
  );
  const refused = (threshold: number) =>
    Math.max(
      0,
      ...answerable.map((set) => set.filter((sure) => sure < threshold).length / (set.length || 1)),
    );
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
