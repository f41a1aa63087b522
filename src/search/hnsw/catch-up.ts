import { setImmediate } from 'node:timers/promises';
import type { PassageChanges, Store } from '../../store/store.js';
import type { Graph } from './graph.js';

const pageSize = 64;

/**
 * Takes into a graph what the store has changed since, one insert a turn of the event loop (about a millisecond),
 * so that questions go in between. Given up, it leaves a graph that can be caught up again.
 */
export async function takeIn(
  graph: Graph,
  changes: PassageChanges,
  store: Pick<Store, 'vectorsById'>,
  signal?: Pick<AbortSignal, 'aborted'>,
): Promise<void> {
  for (const id of changes.removed) graph.remove(id);
  const missing = changes.added.filter((id) => !graph.has(id));
  for (let start = 0; start < missing.length; start += pageSize) {
    for (const { passageId, vector } of await store.vectorsById(missing.slice(start, start + pageSize))) {
      if (signal?.aborted) return;
      graph.add(passageId, vector);
      await setImmediate();
    }
  }
  graph.generation = changes.generation;
}
