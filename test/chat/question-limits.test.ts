import { expect, it } from 'vitest';
import { QuestionLimits } from '../../src/chat/question-limits.js';

it('lets a user ask so many questions in any minute, and says how long to wait', () => {
  let now = 0;
  const limits = new QuestionLimits(2, 100, () => now);
  expect(limits.admit('anna', 'town')).toBeNull();
  now = 20_000;
  expect(limits.admit('anna', 'town')).toBeNull();
  now = 30_000;
  expect(limits.admit('anna', 'town')).toEqual({ limit: 'user', seconds: 30 });
  expect(limits.admit('bruno', 'town')).toBeNull();
  now = 60_001;
  expect(limits.admit('anna', 'town')).toBeNull();
});

it('lets a server ask so many, and does not count what it refuses', () => {
  let now = 0;
  const limits = new QuestionLimits(5, 1, () => now);
  expect(limits.admit('anna', 'town')).toBeNull();
  expect(limits.admit('bruno', 'town')).toEqual({ limit: 'guild', seconds: 60 });
  expect(limits.admit('bruno', 'elsewhere')).toBeNull();
  expect(limits.admit('bruno', null)).toBeNull();
  now = 61_000;
  expect(limits.admit('bruno', 'town')).toBeNull();
});
