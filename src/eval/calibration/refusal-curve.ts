import { type Calibration, probabilityOf } from '../../answer/calibration.js';
import { type CalibrationRow, type CalibrationSets, calibrate } from './calibrate.js';

/** What a threshold refuses, by set, 0 to 1: of the questions as they are, not of those made. */
export interface CurvePoint {
  threshold: number;
  refusedAnswerable: Record<string, number>;
  refusedUnanswerable: Record<string, number>;
}

type About = { date: string; model: string };

/** What each threshold refuses, so that the owner can choose another point. */
export function refusalCurve(sets: CalibrationSets, calibration: Calibration): CurvePoint[] {
  return curve(sets, () => calibration);
}

/** Each set judged by a fit on the others: what a library that nobody has seen can expect. */
export function curveOfSetsLeftOut(sets: CalibrationSets, about: About): CurvePoint[] {
  const fits = new Map(
    Object.keys(sets).map((left) => [
      left,
      calibrate(
        filtered(sets, (set) => set !== left),
        about,
        0.05,
      ),
    ]),
  );
  return curve(sets, (set) => fits.get(set));
}

const folds = 5;

/** Every fifth question of each set judged by a fit on the other four fifths. */
export function curveOfFolds(sets: CalibrationSets, about: About): CurvePoint[] {
  const foldOf = new Map(
    Object.values(sets).flatMap((rows) =>
      [...new Set(rows.map((row) => row.question))].map((question, at): [string, number] => [
        question,
        at % folds,
      ]),
    ),
  );
  const fits = Array.from({ length: folds }, (_, fold) =>
    calibrate(
      filtered(sets, (_set, row) => foldOf.get(row.question) !== fold),
      about,
      0.05,
    ),
  );
  return curve(sets, (_, row) => fits[foldOf.get(row.question) ?? 0]);
}

function filtered(
  sets: CalibrationSets,
  keep: (set: string, row: CalibrationRow) => boolean,
): CalibrationSets {
  const kept = Object.entries(sets).map(([name, rows]): [string, CalibrationRow[]] => [
    name,
    rows.filter((row) => keep(name, row)),
  ]);
  return Object.fromEntries(kept.filter(([, rows]) => rows.length > 0));
}

function curve(
  sets: CalibrationSets,
  calibrationOf: (set: string, row: CalibrationRow) => Calibration | undefined,
): CurvePoint[] {
  const scored = Object.entries(sets).map(([name, rows]) => ({
    name,
    rows: rows
      .filter((row) => !row.withoutArticles)
      .flatMap((row) => {
        const fitted = calibrationOf(name, row);
        return fitted ? [{ ...row, sure: probabilityOf(row.features, fitted) }] : [];
      }),
  }));
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
