import { tellWatches } from '../chat/watches.js';
import type { Asked } from '../pipeline.js';
import type { Watch } from '../store/chat-store.js';
import { faultCode } from './discord-errors.js';
import { Rounds } from './rounds.js';
import type { Services } from './services.js';
import { sendNotice } from './watch-notice.js';

/** Rounds that ask the open watches' questions again when the library has changed, and tell what is covered by now. */
export function watchRounds(services: Services): Rounds {
  const { desk, log, shared } = services;
  let known: number | null = null;
  const round = async (signal: AbortSignal) => {
    const generation = await desk.store.generation();
    if (generation === known) return;
    known = generation;
    shared.forget();
    const told = await tellWatches<Asked>({
      store: desk.chat,
      signal,
      covered: (watch) => covered(watch, services),
      tell: (watch, asked) => sendNotice(watch, asked, services),
      failed: ({ id }, error) => log.warn('watch-failed', { watch: id, code: faultCode(error) }),
    });
    if (told > 0) log.info('watches-told', { count: told });
  };
  return new Rounds(round, (error) => log.error('watch-round-failed', { code: faultCode(error) }));
}

async function covered(watch: Watch, { desk }: Services): Promise<Asked | null> {
  const filter = { outlet: watch.outlet ?? undefined, since: watch.since ?? undefined };
  const asked = await desk.ask({ text: watch.question, filter, answerLanguage: watch.language });
  return asked.reply.refused ? null : asked;
}
