import type { Screen } from '../../src/discord/screen.js';
import { type ComponentNode, placedComponents, textDisplays } from '../discord/loopback/component-tree.js';
import { messageFlags } from '../discord/loopback/limits/limit-table.js';
import { checkMessage } from '../discord/loopback/limits/message-limits.js';
import { Findings, type Problem } from '../discord/loopback/limits/problem.js';

/** What Discord would refuse a screen for; nothing for one within every limit. */
export function problemsOf({ components, files = [] }: Screen): Problem[] {
  const findings = new Findings();
  const attached = files.map(({ name, attachment }) => ({ name, size: attachment.length }));
  checkMessage(findings, {
    ...{ content: '', embeds: [], components, flags: messageFlags.componentsV2, files: attached },
  });
  return findings.problems;
}

/** Everything a reader sees of a screen but its markdown. */
export function labelsOf({ components }: Screen): string[] {
  return placedComponents(components).flatMap(({ component }) => [
    ...named(component),
    ...options(component).flatMap(named),
  ]);
}

/** The markdown of a screen without its escaped signs and its dates: what is left of markup is ours. */
export function markdownOf({ components }: Screen): string {
  return textDisplays(components)
    .join('\n')
    .replace(/\\[^\w\s]/g, '')
    .replace(/<t:-?\d+:[DR]>/g, '');
}

/** Mentions, commands, emoji, links elsewhere than to the web, fences, spoilers. */
export const markup = /@everyone|@here|<[@#/:a]|\]\((?!https?:\/\/)|```|\|\|/;

function named(part: object): string[] {
  return ['label', 'description', 'placeholder'].flatMap((field) => {
    const value = (part as Record<string, unknown>)[field];
    return typeof value === 'string' ? [value] : [];
  });
}

function options({ options: given }: ComponentNode): object[] {
  return Array.isArray(given) ? given : [];
}
