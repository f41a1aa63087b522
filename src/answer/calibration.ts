import english from './calibrations/e5-small-v2.json' with { type: 'json' };
import multilingual from './calibrations/multilingual-e5-small.json' with { type: 'json' };

/** How one feature counts, in standard deviations from its mean over answerable questions. */
export interface FeatureScale {
  /** Mean where question and article have one language. */
  meanSame: number;
  /** Mean where they have not. */
  meanAcross: number;
  scale: number;
  weight: number;
}

/** A logistic model of whether the evidence answers, as `npm run calibrate` writes it. */
export interface Calibration {
  /** Day it was fitted. */
  date: string;
  /** False for weights set by hand. */
  fitted: boolean;
  /** Sets it was fitted on. */
  data: string[];
  /** The embedding model whose similarities it has seen. */
  model: string;
  intercept: number;
  /** Probability below which to refuse. */
  threshold: number;
  features: Record<string, FeatureScale>;
}

const fitted: readonly [Calibration, ...Calibration[]] = [multilingual, english];

/** Cosines lie elsewhere with every embedding model: another model's cannot be held against those fitted on. */
const ofOneModel: ReadonlySet<string> = new Set(['passageSimilarity', 'sentenceSimilarity']);

/** What was fitted with an embedding model; for one nobody has fitted with, the first without its cosines. */
export function calibrationFor(model: string): Calibration {
  const own = fitted.find((each) => each.model === model);
  if (own) return own;
  const [first] = fitted;
  const features = Object.entries(first.features).filter(([name]) => !ofOneModel.has(name));
  return { ...first, features: Object.fromEntries(features) };
}

/** Standard deviations beyond which a feature says no more. */
const farthest = 4;

/** Probability that the evidence answers the question; a feature that is not there counts as average. */
export function probabilityOf(features: Readonly<Record<string, number>>, by: Calibration): number {
  let logit = by.intercept;
  for (const [name, feature] of Object.entries(by.features)) {
    logit += feature.weight * standardised(features, name, feature);
  }
  return 1 / (1 + Math.exp(-logit));
}

/** A feature in standard deviations from what answerable questions show in its pair of languages. */
export function standardised(
  features: Readonly<Record<string, number>>,
  name: string,
  { meanSame, meanAcross, scale }: FeatureScale,
): number {
  const centre = features.crossLanguage === 1 ? meanAcross : meanSame;
  const value = features[name] ?? centre;
  const away = ((Number.isFinite(value) ? value : centre) - centre) / (scale || 1);
  return Math.max(-farthest, Math.min(farthest, away));
}
