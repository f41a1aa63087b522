import { limits } from './limit-table.js';
import type { Findings } from './problem.js';

/** The suggestions of an autocomplete: 25 at most, names 1 to 100, values up to 100. */
export function checkChoices(
  findings: Findings,
  choices: readonly { name: string; value: string | number }[],
): void {
  findings.count('data.choices', choices, limits.autocomplete.choices);
  choices.forEach((choice, i) => {
    findings.length(`data.choices.${i}.name`, choice.name, limits.autocomplete.name, 1);
    if (typeof choice.value === 'string') {
      findings.length(`data.choices.${i}.value`, choice.value, limits.autocomplete.value, 1);
    }
  });
}
