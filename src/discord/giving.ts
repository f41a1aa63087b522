import type { GivenAnswer, HeldQuestion } from '../store/chat-store.js';
import { keptIfWritable } from './kept-if-writable.js';
import type { Screen } from './screen.js';
import type { Services } from './services.js';

export interface Given {
  answer: GivenAnswer;
  held: HeldQuestion;
  /** The answer as it is shown; where it is not kept, without what only the ledger can serve. */
  screen(kept: boolean): Screen;
}

/**
 * 1. Enters an answer into the ledger, for its buttons. 2. Shows it, whether or not it could be entered.
 *
 * @param show puts the screen before the reader and returns the message's id
 */
export async function give(
  { desk, log }: Services,
  { answer, held, screen }: Given,
  show: (screen: Screen) => Promise<string | null>,
): Promise<void> {
  const { chat } = desk;
  const keep = (action: () => Promise<void>) => keptIfWritable(log, 'answer-not-kept', action);
  const kept = await keep(() => chat.recordAnswer(answer, held));
  const messageId = await show(screen(kept));
  if (kept && messageId !== null) await keep(() => chat.setMessage(answer.id, messageId));
}
