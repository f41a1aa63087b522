import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Edicola, openEdicola } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { projectRoot } from '../../src/settings.js';
import { localSource } from '../../src/sources/local-sources.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import type { Person } from './loopback/people/person.js';
import type { Guild } from './loopback/world.js';

/** A server of the invented town with the bot in it: the real model, store and index over the samples. */
export class Town {
  readonly logged: string[] = [];
  #bot: Bot | undefined;
  #edicola: Edicola | undefined;

  private constructor(
    readonly discord: LoopbackDiscord,
    readonly guild: Guild,
    /** A second server: the editors'. */
    readonly home: Guild,
    readonly anna: Person,
    private readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {}

  /**
   * @param settings over the defaults; in `HOME_GUILD_IDS`, `town` stands for the town's own server, `home` for the editors'
   * @param pages files and folders of the library; the samples unless told otherwise
   */
  static async open(settings: Record<string, string> = {}, pages: string[] = []): Promise<Town> {
    const discord = await LoopbackDiscord.start();
    const guild = discord.places.guild('Portoselva', { locale: 'it' });
    const home = discord.places.guild('Redazione', { locale: 'it' });
    const anna = discord.member('Anna', guild, { locale: 'it' });
    const folder = await mkdtemp(path.join(tmpdir(), 'edicola-town-'));
    const homes = (settings.HOME_GUILD_IDS ?? '').replace('town', guild.id).replace('home', home.id);
    const town = new Town(discord, guild, home, anna, folder, { ...settings, HOME_GUILD_IDS: homes });
    await town.start();
    if (pages.length === 0) await town.ingestSamples();
    for (const page of pages) await town.ingest(page);
    return town;
  }

  get edicola(): Edicola {
    if (!this.#edicola) throw new Error('the bot is stopped');
    return this.#edicola;
  }

  async start(): Promise<void> {
    const config = loadConfig({
      DISCORD_API: this.discord.api,
      DATA_DIR: path.join(this.folder, 'data'),
      INDEX_DIR: path.join(this.folder, 'index'),
      ...this.settings,
    });
    const log = createLog('debug', (line) => this.logged.push(line));
    this.#edicola = await openEdicola(config);
    this.#bot = await startBot({ token: this.discord.token, desk: this.#edicola, log });
  }

  /** As the process would end on SIGTERM: what the file holds is all that is left. */
  async stop(): Promise<void> {
    await this.#bot?.close();
    await this.#edicola?.close();
    this.#bot = undefined;
    this.#edicola = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.discord.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async ingestSamples(): Promise<void> {
    const root = path.join(projectRoot, 'data');
    await this.ingest('samples', root, true);
  }

  /** @throws Error that names the pages that failed */
  async ingest(name: string, root = this.folder, sample = false): Promise<void> {
    // On a busy machine a page may take longer than it is given: what is known already costs nothing.
    for (let tries = 3; tries > 0; tries--) {
      const failed: string[] = [];
      const items = localSource(name, { cwd: root, root });
      for await (const { source, status, message } of this.edicola.ingest(items, { sample })) {
        if (status === 'failed') failed.push(`${source}: ${message}`);
      }
      if (failed.length === 0) return;
      if (tries === 1) throw new Error(failed.join('; '));
    }
  }
}

/** For tests that ask more than people do. */
export const unlimited = { USER_QUESTIONS_PER_MINUTE: '1000', GUILD_QUESTIONS_PER_MINUTE: '10000' };
