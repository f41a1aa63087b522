import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

export interface ClientSettings {
  DISCORD_API: string;
  MESSAGE_CONTENT: boolean;
}

/** A Discord client that has not logged in: no privileged intent unless asked for, no mention ever, small caches. */
export function createClient({ DISCORD_API, MESSAGE_CONTENT }: ClientSettings): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(MESSAGE_CONTENT ? [GatewayIntentBits.MessageContent] : []),
    ],
    // A direct message may come in a channel that is not known yet.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // A request that Discord served and failed to answer is tried again: the nonce keeps it one message.
    enforceNonce: true,
    failIfNotExists: false,
    shards: 'auto',
    rest: { api: DISCORD_API, timeout: 10_000, retries: 3 },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 20,
      UserManager: 1000,
      GuildMemberManager: { maxSize: 100, keepOverLimit: (member) => member.id === member.client.user.id },
      ReactionManager: 0,
      PresenceManager: 0,
      GuildInviteManager: 0,
      StageInstanceManager: 0,
      VoiceStateManager: 0,
    }),
    sweepers: Options.DefaultSweeperSettings,
  });
}
