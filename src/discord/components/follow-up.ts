import type { ModalSubmitInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { conversationKey } from '../../chat/conversation-key.js';
import { questionLength } from '../../chat/question-limits.js';
import { answerQuestion, questionRefused } from '../answering.js';
import type { ComponentHandler, ModalHandler } from '../command.js';
import { customId as makeId } from '../custom-id.js';
import { conversationFrom } from '../going-on.js';
import { placeOf } from '../place.js';
import { boxInput, textBox } from '../text-box.js';
import { visibleAnswer } from '../visible-answer.js';

/** Follow up: a box to type the next question in, so that going on needs no privileged intent. */
export const followUp: ComponentHandler = {
  modal: (interaction, { id }, texts) =>
    interaction.showModal(
      textBox({
        customId: makeId('follow', id),
        title: texts.followUpTitle,
        label: texts.followUpLabel,
        ...questionLength,
        required: true,
      }),
    ),
};

export const followUpModal: ModalHandler = {
  privately: isPrivate,

  refused(interaction, services) {
    const { user, guildId, locale } = interaction;
    return questionRefused(services, { text: typed(interaction), userId: user.id, guildId, locale });
  },

  async execute({ interaction, services, reply, customId }) {
    const place = { ...placeOf(interaction), private: isPrivate(interaction) };
    const answer = await visibleAnswer(interaction, services, customId.id);
    const thread = place.inThread;
    // An answer that is no longer kept is no reason to refuse: the question stands on its own then.
    const conversation = answer
      ? await conversationFrom(services, answer, { ...place, thread })
      : conversationKey({ ...place, thread });
    await answerQuestion(
      services,
      { ...place, text: typed(interaction), conversation, thread: place.threadPossible },
      (screen) => reply.show(screen),
    );
  },
};

/** What follows a private answer is private. */
function isPrivate(interaction: ModalSubmitInteraction): boolean {
  return interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false;
}

function typed(interaction: ModalSubmitInteraction): string {
  return interaction.fields.getTextInputValue(boxInput);
}
