import { z } from 'zod';
import type { ChatStore } from '../store/chat-store.js';

const ids = z.array(z.string().regex(/^\d{1,20}$/)).max(100);

const guildSettings = z.object({
  /** Language of answers: the asker's, or one for all. */
  language: z
    .string()
    .regex(/^(asker|[a-z]{2})$/)
    .default('asker'),
  /** Where mentions are answered: in every channel, or in `mentionChannels`. */
  mentions: z.enum(['everywhere', 'chosen']).default('everywhere'),
  mentionChannels: ids.default([]),
  /** Channels where every message that is a question is answered (needs MESSAGE_CONTENT). */
  questionChannels: ids.default([]),
  /** Whether `/ask` is private unless it says otherwise. */
  privateByDefault: z.boolean().default(false),
});

export type GuildSettings = z.output<typeof guildSettings>;

/** The settings of each server, in memory so that they can be asked before anything is acknowledged. */
export class GuildSettingsBook {
  readonly #store: ChatStore;
  readonly #byGuild: Map<string, GuildSettings>;

  private constructor(store: ChatStore, byGuild: Map<string, GuildSettings>) {
    this.#store = store;
    this.#byGuild = byGuild;
  }

  static async open(store: ChatStore): Promise<GuildSettingsBook> {
    const saved = [...(await store.guildSettings())];
    return new GuildSettingsBook(store, new Map(saved.map(([guildId, json]) => [guildId, parse(json)])));
  }

  /** Of direct messages (null) and servers that have set nothing: the defaults. */
  of(guildId: string | null): GuildSettings {
    return (guildId !== null && this.#byGuild.get(guildId)) || guildSettings.parse({});
  }

  async change(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings> {
    const settings = guildSettings.parse({ ...this.of(guildId), ...change });
    await this.#store.saveGuildSettings(guildId, JSON.stringify(settings));
    this.#byGuild.set(guildId, settings);
    return settings;
  }
}

/** Settings written by another version that this one does not understand are the defaults. */
function parse(json: string): GuildSettings {
  return guildSettings.safeParse(JSON.parse(json)).data ?? guildSettings.parse({});
}
