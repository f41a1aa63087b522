import { channelMention, type ThreadChannel, userMention } from 'discord.js';
import { conversationKey } from '../../chat/conversation-key.js';
import type { GivenAnswer } from '../../store/chat-store.js';
import type { ComponentHandler, ComponentInteraction } from '../command.js';
import { discordFault, mayNotSpeak } from '../discord-errors.js';
import { plainName } from '../safe-text.js';
import { plainScreen } from '../screen.js';
import { post } from '../sending.js';
import type { Services } from '../services.js';
import { textsFor } from '../texts/texts.js';
import { visibleAnswer } from '../visible-answer.js';

/** Opens a thread on the answer, named after the question; a second click leads to the one there is. */
export const openThread: ComponentHandler = {
  async execute({ interaction, services, reply, texts, customId }) {
    const answer = await visibleAnswer(interaction, services, customId.id);
    if (answer === null) {
      await reply.show(plainScreen(texts.answerGone));
      return;
    }
    const opened = plainScreen(texts.threadOpened(channelMention(interaction.message.id)));
    try {
      // A thread on a message has the message's id.
      if (!interaction.message.hasThread) {
        const thread = await interaction.message.startThread({ name: await threadName(answer, services) });
        await begin(thread, interaction, answer, services);
      }
      await reply.show(opened);
    } catch (error) {
      const fault = discordFault(error);
      if (fault === 'threadExists') await reply.show(opened);
      else if (mayNotSpeak(fault)) await reply.show(plainScreen(texts.threadRefused));
      else if (fault === 'other') await reply.show(plainScreen(texts.threadImpossible));
      else throw error;
    }
  },
};

async function begin(
  thread: ThreadChannel,
  interaction: ComponentInteraction,
  answer: GivenAnswer,
  { desk, conversations, client }: Services,
): Promise<void> {
  const here = { userId: interaction.user.id, channelId: thread.id, thread: true, private: false };
  await conversations.fork(answer.conversation, conversationKey(here));
  const texts = textsFor(answer.language);
  const line = desk.config.MESSAGE_CONTENT
    ? texts.threadWithContent
    : texts.threadWithMention(userMention(client.user.id));
  await post(thread, plainScreen(line));
}

async function threadName(answer: GivenAnswer, { desk }: Services): Promise<string> {
  const held = await desk.chat.heldQuestion(answer.id);
  const [citation] = answer.citations;
  return plainName(held?.question ?? citation?.title ?? '') || textsFor(answer.language).threadName;
}
