import { type Client, Events } from 'discord.js';
import { Conversations } from '../chat/conversations.js';
import { GuildSettingsBook } from '../chat/guild-settings.js';
import { QuestionLimits } from '../chat/question-limits.js';
import { expireChat, expireConversations } from '../chat/retention.js';
import type { Log } from '../log.js';
import type { ChatStore } from '../store/chat-store.js';
import { Acknowledgments } from './acknowledgments.js';
import { ArticleKeys } from './article-keys.js';
import { createClient } from './client.js';
import { Feeders } from './feeders.js';
import { watchGateway } from './gateway-events.js';
import { headlineRounds } from './headline-rounds.js';
import { handleInteraction } from './interactions.js';
import { logIn } from './log-in.js';
import { markRounds } from './mark-rounds.js';
import { handleMessage } from './messages.js';
import type { NewsDesk } from './news-desk.js';
import { inviteLink, missingPermissions } from './permissions.js';
import { registerCommands } from './register-commands.js';
import { Seen } from './seen.js';
import type { Services } from './services.js';
import { SharedQuestions } from './shared-questions.js';
import { watchRounds } from './watch-rounds.js';
import { WorkInFlight } from './work-in-flight.js';

/** Replies in flight have this long to finish when the bot is stopped, in milliseconds. */
const drainFor = 10_000;
const minute = 60_000;
const hour = 60 * minute;

export interface BotOptions {
  token: string;
  desk: NewsDesk;
  log: Log;
  /** Called when Discord ends the session for good, with what to do about it. */
  onFatal?: ((error: Error) => void) | undefined;
}

export interface Bot {
  /** No new work; what is in flight finishes, ten seconds at most; then the connection is closed. */
  close(): Promise<void>;
}

/**
 * 1. Logs in. 2. Registers the commands that changed. 3. Answers until closed.
 *
 * @throws EdicolaError `discord-token`, `discord-intents`, `discord-unreachable`: one sentence that says where to click
 */
export async function startBot({ token, desk, log, onFatal = () => undefined }: BotOptions): Promise<Bot> {
  const { config, chat, store } = desk;
  const settings = await GuildSettingsBook.open(chat);
  const connecting = createClient(config);
  const work = new WorkInFlight();
  const opening = logIn(connecting, token, log).then(
    async (client): Promise<Services> => ({
      client,
      desk,
      log,
      conversations: new Conversations(chat),
      settings,
      limits: new QuestionLimits(config.USER_QUESTIONS_PER_MINUTE, config.GUILD_QUESTIONS_PER_MINUTE),
      shared: new SharedQuestions((question) => desk.ask(question)),
      articleKeys: new ArticleKeys(() => store.articleIds()),
      feeders: await Feeders.open(client, config.HOME_GUILD_IDS),
      work,
      acknowledgments: new Acknowledgments(),
      libraryChanged: () => {
        services.shared.forget();
        for (const each of rounds) each.soon();
      },
    }),
  );

  const seen = new Seen();
  // Heard from the first moment on: what is asked while the bot comes up is answered as soon as it is up.
  const once = (id: string, handle: (services: Services) => Promise<void>) => {
    if (seen.first(id)) work.track(opening.then(handle));
  };
  connecting.on(Events.InteractionCreate, (interaction) =>
    once(interaction.id, (services) => handleInteraction(interaction, services)),
  );
  connecting.on(Events.MessageCreate, (message) =>
    once(message.id, (services) => handleMessage(message, services)),
  );
  const services = await opening;
  const { client } = services;
  const rounds = [watchRounds(services), headlineRounds(services), markRounds(services)];
  watchGateway(client, log, onFatal);
  await registerCommands({
    client,
    chat,
    log,
    guildId: config.DISCORD_GUILD_ID,
    homeGuildIds: config.HOME_GUILD_IDS,
  });
  for (const each of rounds) each.start();
  const expiry = keepExpiring(chat, work);
  warnOfPermissions(client, log);
  log.info('bot-ready', { servers: client.guilds.cache.size, invite: inviteLink(client.application.id) });

  return {
    async close() {
      expiry.stop();
      // A round that tells somebody just now has no longer than a reply.
      work.track(Promise.all(rounds.map((each) => each.close())));
      if (!(await work.drain(drainFor))) log.warn('bot-closed-with-work-left');
      await client.destroy();
    },
  };
}

/** Says at once what would else be found out by the first who asks. */
function warnOfPermissions(client: Client<true>, log: Log): void {
  for (const guild of client.guilds.cache.values()) {
    const missing = missingPermissions(guild);
    if (missing.length === 0) continue;
    const advice = 'give them in Server Settings → Roles → Edicola, or open the invite link again';
    log.warn('permissions-missing', { guild: guild.id, missing: missing.join(','), advice });
  }
}

/** Conversations last minutes, everything else days. */
function keepExpiring(chat: ChatStore, work: WorkInFlight): { stop(): void } {
  const conversations = () => work.track(expireConversations(chat));
  const everything = () => work.track(expireChat(chat));
  conversations();
  everything();
  const timers = [setInterval(conversations, minute), setInterval(everything, hour)];
  return { stop: () => timers.forEach(clearInterval) };
}
