import { describe, expect, it } from 'vitest';
import { type WorkItem, WorkQueue } from '../../src/embedding/work-queue.js';

function item(request: number, length: number, passage = 0): WorkItem {
  return { request, passage, window: 0, input: { tokens: new Array(length).fill(1), sentences: [] } };
}

const requests = (batch: WorkItem[]) => batch.map(({ request }) => request);
const lengths = (batch: WorkItem[]) => batch.map(({ input }) => input.tokens.length);

describe('WorkQueue', () => {
  it('gives questions first, one at a time, in their order', () => {
    const queue = new WorkQueue();
    queue.addPassages([item(1, 100)]);
    queue.addQuestion(item(2, 9));
    queue.addQuestion(item(3, 9));
    expect([queue.next(), queue.next(), queue.next(), queue.next()].map(requests)).toEqual([
      [2],
      [3],
      [1],
      [],
    ]);
  });

  it('puts passages of like length together, up to four and 256 tokens with their padding', () => {
    const queue = new WorkQueue();
    queue.addPassages([100, 400, 60, 128, 130, 50, 55, 40].map((length) => item(1, length)));
    const batches = [queue.next(), queue.next(), queue.next(), queue.next(), queue.next()];
    expect(batches.map(lengths)).toEqual([[400], [130], [128, 100], [60, 55, 50, 40], []]);
  });

  it('takes a window that alone passes the limit', () => {
    const queue = new WorkQueue();
    queue.addPassages([item(1, 2000), item(1, 2000)]);
    expect(lengths(queue.next())).toEqual([2000]);
  });

  it('does not pad what was added first to the length of what came later', () => {
    const queue = new WorkQueue();
    queue.addPassages([item(1, 50)]);
    queue.addPassages([item(2, 200)]);
    expect(lengths(queue.next())).toEqual([50]);
  });

  it('forgets what was cancelled', () => {
    const queue = new WorkQueue();
    queue.addPassages([item(1, 50), item(1, 40)]);
    queue.addQuestion(item(2, 5));
    queue.addPassages([item(3, 30)]);
    queue.cancel(1);
    queue.cancel(2);
    expect(requests(queue.next())).toEqual([3]);
  });
});
