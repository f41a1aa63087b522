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

/**
 * What is left of a screen's markdown without our own: lines of small print, headings, quotations and bullets, dates,
 * mentions of channels, links of the web, pairs of bold and italics. Signs that are left are somebody else's, or halves.
 */
export function foreignMarkup(screen: Screen): string[] {
  return textDisplays(screen.components).flatMap((text) => {
    const left = text
      .replace(/\\[^0-9A-Za-z\s]/g, 'e')
      .replace(/\[([^[\]\n]*[^[\]\s][^[\]\n]*)?\]\(https?:\/\/[^()<>\s]+\)/g, '$1')
      .replace(/<t:-?\d+:[DR]>|<[#@]\d+>/g, 'then')
      .replace(/^(?:-# |> |### )*(?:• )?/gm, '')
      .replace(/\*\*(?=\S)([^*\n]*[^*\s])\*\*/g, '$1')
      .replace(/\*(?=\S)([^*\n]*[^*\s])\*/g, '$1');
    return (
      left.match(
        /^.*(?:[*_~`|<>[\]\\]|:\/\/|discord\.gg|discord\.com\/invite|^ *(?:#|[+-] |\d+[.)] )).*$/gim,
      ) ?? []
    );
  });
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
