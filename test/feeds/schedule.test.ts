import { describe, expect, it } from 'vitest';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import { dueFeeds, nextAttempt, nextReading } from '../../src/feeds/schedule.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const minutes = (time: string) => (Date.parse(time) - now) / 60_000;

describe('nextReading', () => {
  it.each([
    ['that says nothing', null, 30],
    ['with a pace of its own', 120, 120],
    ['that wants to be read every minute', 1, 10],
    ['that wants to be read every month', 43_200, 1440],
  ])('of a feed %s', (_, ttl, expected) => {
    expect(minutes(nextReading(ttl, now, () => 0.5))).toBeCloseTo(expected);
    expect(minutes(nextReading(ttl, now, () => 0))).toBeCloseTo(expected * 0.9);
    expect(minutes(nextReading(ttl, now, () => 1))).toBeCloseTo(expected * 1.1);
  });
});

describe('nextAttempt', () => {
  it('waits twice as long after every failure in a row, a day at most', () => {
    const pauses = [1, 2, 3, 7, 8, 50].map((failures) => minutes(nextAttempt(failures, now, 0, () => 0.5)));
    expect(pauses.map(Math.round)).toEqual([10, 20, 40, 640, 1280, 1440]);
  });

  it('does not come before the host wants to be asked again', () => {
    expect(minutes(nextAttempt(1, now, now + 3_600_000, () => 0.5))).toBeCloseTo(60);
    expect(minutes(nextAttempt(5, now, now + 3_600_000, () => 0.5))).toBeCloseTo(160);
  });
});

it('the longest due comes first, and what is not due not at all', () => {
  const feeds = [-5, 5, -60].map((offset) => ({
    ...newFeed(`https://news.example/${offset}`, null),
    nextAt: new Date(now + offset * 60_000).toISOString(),
  }));
  expect(dueFeeds(feeds, now).map(({ url }) => url.split('/').at(-1))).toEqual(['-60', '-5']);
});
