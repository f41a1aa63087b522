import type { RefusalReason } from '../../answer/reply.js';
import { replyWords } from '../../answer/words.js';
import type { GivenAnswer } from '../../store/chat-store.js';
import { customId } from '../custom-id.js';
import { button, buttonRow, type Screen, screen } from '../screen.js';
import { textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const refusalColor = 0x8a8f98;
const nearestShown = 3;

/**
 * Why there is no answer, what comes nearest, and the offer to tell when there is one.
 *
 * @param kept whether the ledger has it: without, its buttons would find nothing
 */
export function refusalScreen(answer: GivenAnswer, reason: RefusalReason, kept: boolean): Screen {
  const texts = textsFor(answer.language);
  const words = replyWords(answer.language);
  const nearest = answer.nearest.slice(0, nearestShown).map((article) => `-# • ${articleLine(article)}`);
  const askedSomething = reason !== 'not-a-question';
  const buttons = buttonRow(
    askedSomething ? button(texts.buttons.tellMe, customId('watch', answer.id), { emoji: '🔔' }) : null,
    button(texts.buttons.followUp, customId('follow', answer.id), { emoji: '💬' }),
    button('', customId('up', answer.id), { emoji: '👍' }),
    button('', customId('down', answer.id), { emoji: '👎' }),
  );
  return screen(
    [
      words.refusals[reason],
      nearest.length === 0 ? '' : [words.nearest, ...nearest].join('\n'),
      kept ? '' : `-# ${texts.notKept}`,
    ],
    kept ? [buttons] : [],
    refusalColor,
  );
}
