import { pageOf } from './editions.js';
import { inspect } from './inspection.js';
import { type Order, runVictim } from './kill-at-random.js';

export interface CrashRun {
  kills: number;
  articles: number;
  /** Makes the moments of a run repeatable, as far as moments are. */
  seed: number;
  onKill?: ((number: number, order: string, done: number) => void) | undefined;
}

/** What an article may be after a death: its edition, or null for absent. */
type Allowed = Map<string, Set<number | null>>;

/**
 * Writes, rewrites, forgets and backs up a library, killed at random moments, and looks after each death whether
 * every article is whole, old or new, and none that was said to be done is lost. Ends with a run that lives.
 */
export async function crashRun(folder: string, { kills, articles, seed, onKill }: CrashRun): Promise<void> {
  const ids = Array.from({ length: articles }, (_, n) => `a${n}`);
  const allowed: Allowed = new Map(ids.map((id) => [id, new Set([null])]));
  const random = randomNumbers(seed);
  let edition = 1;
  let killed = 0;
  for (let round = 0; killed < kills; round++) {
    const order = orderOf(round, ids, edition);
    // Three rounds in four die early in what they do, the fourth anywhere in it.
    const killAfter = random() * (round % 4 === 0 ? 3_000 : 600);
    const { complete, done } = await runVictim(folder, order, killAfter);
    expectAfter(allowed, order, edition, complete, done);
    settle(allowed, await inspect(folder));
    if (complete && order.action === 'write') edition++;
    if (!complete) onKill?.(++killed, order.action, done.length);
    else if (order.action === 'write') onKill?.(killed, 'write, which lived', done.length);
  }
  const last: Order = { action: 'write', pages: ids.map((id) => pageOf(id, edition)) };
  const { done } = await runVictim(folder, last, null);
  expectAfter(allowed, last, edition, true, done);
  settle(allowed, await inspect(folder));
}

function orderOf(round: number, ids: readonly string[], edition: number): Order {
  const step = round % 6;
  if (step === 4) return { action: 'forget', ids: ids.filter((_, n) => n % 3 === round % 3) };
  if (step === 5) return { action: 'backup' };
  return { action: 'write', pages: ids.map((id) => pageOf(id, edition)) };
}

/** What was begun may have happened; what was said to be done must have. */
function expectAfter(
  allowed: Allowed,
  order: Order,
  edition: number,
  complete: boolean,
  done: string[],
): void {
  if (order.action === 'backup') return;
  const outcome = order.action === 'write' ? edition : null;
  const touched = order.action === 'write' ? [...allowed.keys()] : (order.ids ?? []);
  for (const id of touched) allowed.get(id)?.add(outcome);
  for (const id of complete ? touched : done) allowed.set(id, new Set([outcome]));
}

/** Compares, and takes what is found for the state from which the next round starts. */
function settle(allowed: Allowed, found: ReadonlyMap<string, number>): void {
  for (const [id, states] of allowed) {
    const state = found.get(id) ?? null;
    if (!states.has(state)) throw new Error(`${id} is ${state}, and may only be ${[...states].join(' or ')}`);
    allowed.set(id, new Set([state]));
  }
  for (const id of found.keys()) if (!allowed.has(id)) throw new Error(`nobody wrote ${id}`);
}

/** Numbers from 0 to 1 (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
