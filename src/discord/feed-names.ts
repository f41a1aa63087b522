import { createHash } from 'node:crypto';
import type { Feed } from '../store/feed-store.js';
import { limits } from './limits.js';
import { plainLine } from './safe-text.js';
import type { Services } from './services.js';

/** A feed's address may be longer than a choice of Discord's; its hash means the same after a restart. */
function keyOf(url: string): string {
  return createHash('sha256').update(url).digest('base64url').slice(0, 16);
}

/** Feeds whose name or address has the words typed, the broken ones first: it is they that want something done. */
export async function suggestFeeds(typed: string, { desk }: Services) {
  const feeds = (await desk.feeds.feeds()).filter((feed) => isMeant(feed, typed));
  return brokenFirst(feeds).map(({ url, title, failingSince }) => ({
    name: plainLine([failingSince && '⚠', title ?? url].filter(Boolean).join(' '), limits.choiceText) || '—',
    value: keyOf(url),
  }));
}

/** The feed of a suggestion, of an address, or the only one with the words typed; null for none or several. */
export async function feedNamed(typed: string, { desk }: Services): Promise<Feed | null> {
  const feeds = await desk.feeds.feeds();
  const address = URL.canParse(typed) ? new URL(typed).href : null;
  const exact = feeds.find(({ url }) => url === address || keyOf(url) === typed);
  if (exact) return exact;
  const [only, another] = feeds.filter((feed) => isMeant(feed, typed));
  return only && !another ? only : null;
}

export function brokenFirst(feeds: readonly Feed[]): Feed[] {
  const broken = ({ failingSince }: Feed) => failingSince !== null;
  return [...feeds.filter(broken), ...feeds.filter((feed) => !broken(feed))];
}

function isMeant({ url, title }: Feed, typed: string): boolean {
  const name = `${title ?? ''} ${url}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}
