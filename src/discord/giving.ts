import type { GivenAnswer, HeldQuestion } from '../store/chat-store.js';
import { keptIfWritable } from './kept-if-writable.js';
import { withdrawnScreen } from './rendering/mark.js';
import type { Screen } from './screen.js';
import type { Services } from './services.js';

export interface Given {
  answer: GivenAnswer;
  held: HeldQuestion;
  /** The answer as it is shown; where it is not kept, without what only the ledger can serve. */
  screen(kept: boolean): Screen;
}

/**
 * 1. Enters an answer into the ledger, for its buttons. 2. Shows it, whether or not it could be entered. 3. Looks
 * whether what it quotes has been forgotten meanwhile: until the ledger knows its message, nobody else takes it down.
 *
 * @param show puts the screen before the reader, in the place of what was shown before; returns the message's id
 */
export async function give(
  services: Services,
  { answer, held, screen }: Given,
  show: (screen: Screen) => Promise<string | null>,
): Promise<void> {
  const { chat } = services.desk;
  const keep = (action: () => Promise<void>) => keptIfWritable(services.log, 'answer-not-kept', action);
  const kept = await keep(() => chat.recordAnswer(answer, held));
  if (await withdrawn(services, answer)) return void (await show(withdrawnScreen(answer.language)));
  const messageId = await show(screen(kept));
  if (kept && messageId !== null) await keep(() => chat.setMessage(answer.id, messageId));
  if (await withdrawn(services, answer)) await show(withdrawnScreen(answer.language));
}

/** Whether an answer quotes an article that has been forgotten by now; then the ledger has it no longer. */
export async function withdrawn(
  { desk: { store, chat }, log }: Services,
  { id, citations }: GivenAnswer,
): Promise<boolean> {
  let gone = false;
  for (const articleId of new Set(citations.map((citation) => citation.articleId))) {
    if (!(await store.isForgotten(articleId))) continue;
    gone = true;
    // It may have been entered, and its turn remembered, after the article went.
    await keptIfWritable(log, 'answer-not-withdrawn', () => chat.forgetArticle(articleId));
  }
  if (gone) log.info('answer-withdrawn', { answer: id });
  return gone;
}
