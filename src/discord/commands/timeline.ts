import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { composeTimeline, type Timeline } from '../../answer/timeline.js';
import type { Understood } from '../../answer/understood.js';
import { conversationKey } from '../../chat/conversation-key.js';
import { understand } from '../../chat/follow-up.js';
import { timelineEntry } from '../../chat/ledger.js';
import { questionLength } from '../../chat/question-limits.js';
import type { RankedPassage } from '../../search/search.js';
import { answerLanguage } from '../answer-language.js';
import { questionRefused } from '../answering.js';
import type { Call, Command } from '../command.js';
import { everywhere } from '../command-places.js';
import { give } from '../giving.js';
import { placeOf } from '../place.js';
import { timelineScreen } from '../rendering/timeline.js';
import { plainScreen } from '../screen.js';
import type { Services } from '../services.js';
import { commandWords, optionWords } from '../texts/command-words.js';
import { textsFor } from '../texts/texts.js';

/** Passages looked at: a story of weeks is in many articles. */
const passagesRanked = 40;

export const timeline: Command = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandWords('timeline'),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionWords('timeline', 'topic'),
        required: true,
        min_length: questionLength.min,
        max_length: questionLength.max,
      },
    ],
  },

  privately: isPrivate,

  refused(interaction, services) {
    const { user, guildId, locale, options } = interaction;
    const text = options.getString('topic', true);
    return questionRefused(services, { text, userId: user.id, guildId, locale });
  },

  async execute(call) {
    const { interaction, services } = call;
    const { search, store, config } = services.desk;
    const topic = understand(interaction.options.getString('topic', true), []);
    const { text, language, leanTowards } = topic;
    const today = new Date().toISOString().slice(0, 10);
    const query = { text, language, filter: {}, today, leanTowards };
    const { ranked, ...found } = await search.search(query, { limit: passagesRanked });
    const made = await composeTimeline(topic, { ranked, ...found }, store, {
      threshold: config.ANSWER_THRESHOLD,
    });
    await show(call, topic, made, ranked);
  },
};

/** Entered into the ledger like any answer, for its buttons and `/sources`. */
async function show(
  { interaction, services, reply }: Call<ChatInputCommandInteraction>,
  topic: Understood,
  made: Timeline,
  ranked: readonly RankedPassage[],
): Promise<void> {
  const { embedder } = services.desk;
  const language = answerLanguage(services, interaction.guildId, topic.language ?? interaction.locale);
  if (made.entries.length === 0) {
    await reply.show(plainScreen(textsFor(language).noTimeline));
    return;
  }
  const place = { ...placeOf(interaction), private: isPrivate(interaction, services) };
  const conversation = conversationKey({ ...place, thread: place.inThread });
  const { userId, guildId, channelId } = place;
  const to = { userId, guildId, channelId, private: place.private, conversation };
  const answer = timelineEntry({ ...made, language, ranked, model: embedder.model }, to);
  const question = { question: topic.asked, understoodAs: topic.text, outlet: null, since: null };
  const held = { answerId: answer.id, at: answer.at, userId, ...question };
  const screen = (kept: boolean) => timelineScreen(answer, topic.text, kept);
  await give(services, { answer, held, screen }, (shown) => reply.show(shown));
}

function isPrivate({ guildId }: ChatInputCommandInteraction, { settings }: Services): boolean {
  return settings.of(guildId).privateByDefault;
}
