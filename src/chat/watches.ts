import type { ChatStore, GivenAnswer, HeldQuestion, Watch } from '../store/chat-store.js';
import { newId } from './ledger.js';

/** Open watches a user may have. */
export const watchesPerUser = 20;

/** The watch for a question that was refused. */
export function watchFor(answer: GivenAnswer, held: HeldQuestion, at = Date.now()): Watch {
  return {
    id: newId(),
    at,
    userId: held.userId,
    guildId: answer.guildId,
    channelId: answer.channelId,
    private: answer.private,
    question: held.understoodAs,
    language: answer.language,
    outlet: held.outlet,
    since: held.since,
    toldAt: null,
  };
}

export interface WatchRound<Covered> {
  store: ChatStore;
  /** The answer to a watch's question if the library has one by now. */
  covered(watch: Watch): Promise<Covered | null>;
  /** Tells the user; an error means that it may be tried again later. */
  tell(watch: Watch, answer: Covered): Promise<void>;
  failed(watch: Watch, error: unknown): void;
  signal?: AbortSignal | undefined;
}

/**
 * Asks every open watch's question again, one after the other, and tells what is covered.
 * A watch is claimed before it is told: told once, whatever else runs.
 */
export async function tellWatches<Covered>(round: WatchRound<Covered>): Promise<number> {
  let told = 0;
  for (const watch of await round.store.openWatches()) {
    if (round.signal?.aborted) break;
    try {
      const answer = await round.covered(watch);
      if (answer === null || !(await round.store.claimWatch(watch.id, Date.now()))) continue;
      await tellOrRelease(round, watch, answer);
      told += 1;
    } catch (error) {
      round.failed(watch, error);
    }
  }
  return told;
}

async function tellOrRelease<Covered>(
  round: WatchRound<Covered>,
  watch: Watch,
  answer: Covered,
): Promise<void> {
  try {
    await round.tell(watch, answer);
  } catch (error) {
    await round.store.releaseWatch(watch.id);
    throw error;
  }
}
