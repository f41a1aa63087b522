/** @param {number[]} values @param {number} share 0 to 1 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * One line of the report.
 *
 * @param {string} name
 * @param {string} value
 * @param {{ met: boolean, target: string }} [goal]
 */
export function report(name, value, goal) {
  const verdict = goal ? `  ${goal.met ? 'ok' : 'MISSED'}, target ${goal.target}` : '';
  process.stdout.write(`${name.padEnd(46)} ${value.padStart(14)}${verdict}\n`);
}

/** @param {number} value */
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
