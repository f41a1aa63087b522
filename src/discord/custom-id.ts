import { z } from 'zod';

/** What a button, select or modal of ours asks for. */
export const actions = [
  'sources',
  'more',
  'read',
  'follow',
  'up',
  'down',
  'thread',
  'watch',
  'unwatch',
  'article',
  'section',
  'part',
  'forget',
  'keep',
  'feeds',
] as const;

export type Action = (typeof actions)[number];

/** `e1:action:id[:a[:b]]`. The id is ours (of an answer, a watch, an article key): never anything people wrote. */
export interface CustomId {
  action: Action;
  id: string;
  /** Page, or index of a section. */
  a: number;
  /** Part of a section. */
  b: number;
}

const version = 'e1';
const index = z.coerce.number().int().min(0).max(9999).default(0);
const schema = z.tuple([
  z.literal(version),
  z.enum(actions),
  z.string().regex(/^[\w-]{1,32}$/),
  index.optional(),
  index.optional(),
]);

export function customId(action: Action, id: string, a?: number, b?: number): string {
  return [version, action, id, a, b].filter((part) => part !== undefined).join(':');
}

/** `old` for what another version of Edicola made; null for what is not ours at all. */
export function parseCustomId(text: string): CustomId | 'old' | null {
  const parts = text.split(':');
  const parsed = schema.safeParse(parts);
  if (parsed.success) {
    const [, action, id, a = 0, b = 0] = parsed.data;
    return { action, id, a, b };
  }
  return /^e\d+$/.test(parts[0] ?? '') ? 'old' : null;
}
