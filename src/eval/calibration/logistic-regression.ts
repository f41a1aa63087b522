/** One observation: features, whether it was so, and how much it counts. */
export interface Observation {
  features: readonly number[];
  outcome: boolean;
  weight: number;
}

export interface LogisticModel {
  weights: number[];
  intercept: number;
}

const steps = 30;

/**
 * Logistic regression with an L2 penalty on the weights, not on the intercept, by Newton's method
 * (iteratively reweighted least squares).
 */
export function fitLogistic(observations: readonly Observation[], penalty: number): LogisticModel {
  const count = observations[0]?.features.length ?? 0;
  let beta: number[] = new Array(count + 1).fill(0);
  for (let step = 0; step < steps; step++) {
    const { gradient, hessian } = derivatives(observations, beta, penalty);
    const change = solve(hessian, gradient);
    beta = beta.map((value, index) => value + (change[index] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  return { weights: beta.slice(0, count), intercept: beta[count] ?? 0 };
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

function derivatives(observations: readonly Observation[], beta: readonly number[], penalty: number) {
  const size = beta.length;
  const gradient: number[] = new Array(size).fill(0);
  const hessian = gradient.map((): number[] => new Array(size).fill(0));
  for (const { features, outcome, weight } of observations) {
    const row = [...features, 1];
    const expected = sigmoid(row.reduce((sum, value, index) => sum + value * (beta[index] ?? 0), 0));
    const error = ((outcome ? 1 : 0) - expected) * weight;
    const curvature = Math.max(1e-6, expected * (1 - expected)) * weight;
    for (const [i, value] of row.entries()) {
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const line = hessian[i] ?? [];
      for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + curvature * value * other;
    }
  }
  for (let i = 0; i < size - 1; i++) {
    gradient[i] = (gradient[i] ?? 0) - penalty * (beta[i] ?? 0);
    const line = hessian[i] ?? [];
    line[i] = (line[i] ?? 0) + penalty;
  }
  return { gradient, hessian };
}

/** Gauss-Jordan with partial pivoting; the penalty keeps the matrix regular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const rest = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivotAt = column + rest.indexOf(Math.max(...rest));
    const pivot = rows[pivotAt] ?? [];
    rows[pivotAt] = rows[column] ?? [];
    rows[column] = pivot;
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = (row[column] ?? 0) / (pivot[column] || 1);
      for (let j = column; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] || 1));
}
