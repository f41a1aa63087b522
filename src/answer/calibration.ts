import fitted from './calibration.json' with { type: 'json' };

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

export const calibration: Calibration = fitted;

/** Cosines lie elsewhere with every embedding model: another model's cannot be held against those fitted on. */
const ofOneModel: ReadonlySet<string> = new Set(['passageSimilarity', 'sentenceSimilarity']);
/** Standard deviations beyond which a feature says no more. */
const farthest = 4;

/**
 * Probability that the evidence answers the question; a feature that is not there counts as average.
 *
 * @param model the embedding model that the features were seen with
 */
export function probabilityOf(
  features: Readonly<Record<string, number>>,
  by: Calibration = calibration,
  model: string = by.model,
): number {
  let logit = by.intercept;
  for (const [name, feature] of Object.entries(by.features)) {
    if (model !== by.model && ofOneModel.has(name)) continue;
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
