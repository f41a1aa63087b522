import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { ComponentNode } from '../component-tree.js';
import { checkComponents } from './component-limits.js';
import { checkEmbeds } from './embed-limits.js';
import { limits, messageFlags } from './limit-table.js';
import type { Findings } from './problem.js';

/** A message as it would stand after a request: of an edit, what it keeps included. */
export interface MessageDraft {
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIMessageTopLevelComponent[];
  flags: number;
  files: readonly { name: string; size: number }[];
  nonce?: string | number | undefined;
}

/** Holds a message to the table. Emptiness is not here: Discord has a code of its own for it (`isEmpty`). */
export function checkMessage(findings: Findings, draft: MessageDraft): void {
  const versionTwo = (draft.flags & messageFlags.componentsV2) !== 0;
  if (versionTwo && (draft.content || draft.embeds.length > 0)) {
    findings.add(
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      'Text and embeds go into components',
    );
  }
  findings.length('content', draft.content, limits.message.content);
  findings.length('nonce', draft.nonce, limits.message.nonce);
  checkEmbeds(findings, draft.embeds);
  checkComponents(findings, draft.components as readonly ComponentNode[], versionTwo);
  findings.count('attachments', draft.files, limits.message.files);
  draft.files.forEach((file, i) => {
    if (file.size > limits.message.fileBytes) {
      findings.add(
        `attachments.${i}`,
        'FILE_TOO_LARGE',
        `A file has at most ${limits.message.fileBytes} bytes`,
      );
    }
  });
}

/** Nothing to show. Stricter than Discord, which takes a zero-width space for text: a reader sees nothing either way. */
export function isEmpty(draft: MessageDraft): boolean {
  const visible = draft.content.replace(
    /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u3164]/gu,
    '',
  );
  return visible === '' && draft.embeds.length + draft.components.length + draft.files.length === 0;
}
