import type { GivenAnswer } from '../../store/chat-store.js';
import type { ComponentHandler, ModalHandler } from '../command.js';
import { customId as makeId } from '../custom-id.js';
import { plainLine } from '../safe-text.js';
import { plainScreen } from '../screen.js';
import type { Services } from '../services.js';
import { boxInput, textBox } from '../text-box.js';
import { visibleAnswer } from '../visible-answer.js';

const longestReason = 500;

export const voteUp: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const answer = await visibleAnswer(interaction, services, customId.id);
    if (answer) await vote(services, answer, interaction.user.id, true, null);
    await reply.show(plainScreen(answer ? texts.voteThanks : texts.answerGone));
  },
};

/** 👎 asks why, in a few words or none. */
export const voteDown: ComponentHandler = {
  modal: (interaction, { id }, texts) =>
    interaction.showModal(
      textBox({
        customId: makeId('down', id),
        title: texts.voteTitle,
        label: texts.voteLabel,
        min: 0,
        max: longestReason,
        required: false,
      }),
    ),
};

export const voteDownModal: ModalHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const answer = await visibleAnswer(interaction, services, customId.id);
    const reason = plainLine(interaction.fields.getTextInputValue(boxInput), longestReason);
    if (answer) await vote(services, answer, interaction.user.id, false, reason || null);
    await reply.show(plainScreen(answer ? texts.voteThanks : texts.answerGone));
  },
};

function vote(
  { desk }: Services,
  answer: GivenAnswer,
  userId: string,
  helpful: boolean,
  reason: string | null,
): Promise<void> {
  const cited = [...new Set(answer.citations.map(({ title }) => title))];
  return desk.chat.vote({
    answerId: answer.id,
    userId,
    guildId: answer.guildId,
    at: Date.now(),
    helpful,
    reason,
    cited,
  });
}
