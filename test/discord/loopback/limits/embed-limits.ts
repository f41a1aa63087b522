import type { APIEmbed } from 'discord.js';
import { limits } from './limit-table.js';
import type { Findings } from './problem.js';

/** Every embed within its limits, and all of a message's together within 6,000 characters. */
export function checkEmbeds(findings: Findings, embeds: readonly APIEmbed[]): void {
  findings.count('embeds', embeds, limits.message.embeds);
  embeds.forEach((embed, i) => {
    checkEmbed(findings, `embeds.${i}`, embed);
  });
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > limits.embed.total) {
    findings.add(
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds ${limits.embed.total}, is ${total}.`,
    );
  }
}

function checkEmbed(findings: Findings, path: string, embed: APIEmbed): void {
  const { embed: max } = limits;
  findings.length(`${path}.title`, embed.title, max.title);
  findings.length(`${path}.description`, embed.description, max.description);
  findings.length(`${path}.footer.text`, embed.footer?.text, max.footer);
  findings.length(`${path}.author.name`, embed.author?.name, max.author);
  findings.count(`${path}.fields`, embed.fields, max.fields);
  embed.fields?.forEach((field, i) => {
    findings.length(`${path}.fields.${i}.name`, field.name, max.fieldName, 1);
    findings.length(`${path}.fields.${i}.value`, field.value, max.fieldValue, 1);
  });
  findings.link(`${path}.url`, embed.url);
  findings.link(`${path}.author.url`, embed.author?.url);
  for (const part of ['image', 'thumbnail'] as const) {
    findings.link(`${path}.${part}.url`, embed[part]?.url, 2048, ['http:', 'https:', 'attachment:']);
  }
  const shown = embedLength(embed) > 0 || embed.image || embed.thumbnail || embed.url;
  if (!shown) findings.add(path, 'BASE_TYPE_REQUIRED', 'An embed with nothing in it');
}

/** What counts towards the 6,000: title, description, field names and values, footer, author. */
function embedLength(embed: APIEmbed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
