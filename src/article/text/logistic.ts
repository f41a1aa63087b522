/** How likely it is, 0 to 1, that a line with these numbers is of the kind these weights were learned for. */
export function probability(weights: readonly number[], features: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1)
    sum += (weights[index] ?? 0) * (features[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
