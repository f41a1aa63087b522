import type { Feed } from '../store/feed-store.js';

/** Minutes between two readings of a feed that says nothing of its own pace. */
const usualMinutes = 30;
/** Bounds of what a feed may ask for, in minutes. */
const pace = { least: 10, most: 24 * 60 } as const;

/** When a feed that was read is read next: at its own pace, a little earlier or later, so that feeds spread out. */
export function nextReading(
  ttlMinutes: number | null,
  now: number,
  random: () => number = Math.random,
): string {
  const minutes = Math.min(Math.max(ttlMinutes ?? usualMinutes, pace.least), pace.most);
  return at(now, minutes * jitter(random));
}

/**
 * When a feed that failed is tried next: the pause doubles with every failure in a row, up to a day.
 *
 * @param busyUntil until when its host has asked for patience, milliseconds since 1970
 */
export function nextAttempt(
  failures: number,
  now: number,
  busyUntil = 0,
  random: () => number = Math.random,
): string {
  const minutes = Math.min(pace.least * 2 ** Math.max(failures - 1, 0), pace.most) * jitter(random);
  return at(Math.max(now + minutes * 60_000, busyUntil), 0);
}

/** Feeds whose time has come, the longest due first. */
export function dueFeeds(feeds: readonly Feed[], now: number): Feed[] {
  return feeds
    .filter(({ nextAt }) => Date.parse(nextAt) <= now)
    .sort((a, b) => a.nextAt.localeCompare(b.nextAt));
}

/** 0.9 to 1.1. */
function jitter(random: () => number): number {
  return 0.9 + 0.2 * random();
}

function at(now: number, minutes: number): string {
  return new Date(now + minutes * 60_000).toISOString();
}
