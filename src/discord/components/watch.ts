import { watchesPerUser, watchFor } from '../../chat/watches.js';
import type { ComponentHandler } from '../command.js';
import { watchesScreen } from '../rendering/watches.js';
import { plainScreen } from '../screen.js';
import { visibleAnswer } from '../visible-answer.js';

/** "Tell me when it is covered". */
export const watchQuestion: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const { chat } = services.desk;
    const answer = await visibleAnswer(interaction, services, customId.id);
    const held = answer && (await chat.heldQuestion(answer.id));
    if (!answer || !held) {
      await reply.show(plainScreen(answer ? texts.questionGone : texts.answerGone));
      return;
    }
    const watch = watchFor(answer, { ...held, userId: interaction.user.id });
    const outcome = await chat.addWatch(watch, watchesPerUser);
    const said = { added: texts.watchAdded, known: texts.watchKnown, full: texts.watchFull(watchesPerUser) };
    await reply.show(plainScreen(said[outcome]));
  },
};

export const cancelWatch: ComponentHandler = {
  async execute({ interaction, services, reply }) {
    const { chat } = services.desk;
    const id = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    if (id !== undefined) await chat.cancelWatch(interaction.user.id, id);
    await reply.show(watchesScreen(await chat.watchesOf(interaction.user.id), interaction.locale));
  },
};
