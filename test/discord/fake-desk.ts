import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Citation, Refusal } from '../../src/answer/reply.js';
import { loadConfig } from '../../src/config.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import type { NewsDesk } from '../../src/discord/news-desk.js';
import { createLog } from '../../src/log.js';
import type { Asked, Question } from '../../src/pipeline.js';
import { WebFetcher } from '../../src/sources/web/fetch-page.js';
import { guardedAgent } from '../../src/sources/web/guarded-agent.js';
import { Robots } from '../../src/sources/web/robots.js';
import { createSqliteChatStore } from '../../src/store/sqlite/chat-store.js';
import type { SqliteDatabase } from '../../src/store/sqlite/database.js';
import { createSqliteFeedStore } from '../../src/store/sqlite/feed-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { loadingFlag } from './loopback/messages.js';
import type { Person } from './loopback/people/person.js';
import type { Guild, Message } from './loopback/world.js';

/** Tables that what readers do writes to. */
const written = ['answers', 'turns', 'votes', 'watches'];

/** A citation with nothing remarkable in it. */
export function citation(facts: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    articleId: 'https://news.example/a',
    title: 'The mayor opens the bridge',
    section: 'The bridge',
    outlet: 'The Gazette',
    authors: ['Ann Writer'],
    publishedAt: '2026-03-12',
    url: 'https://news.example/a',
    link: 'https://news.example/a#:~:text=The%20bridge',
    quote: 'The bridge is open again.',
    score: 0.9,
    passageId: 1,
    ...facts,
  };
}

export function answer(facts: Partial<Citation> = {}, text = 'The bridge is open again.'): Answer {
  return {
    refused: false,
    language: 'en',
    sentences: [{ text, citations: [1] }],
    citations: [citation(facts)],
    notes: [],
    asOf: '2026-03-12',
    confidence: 0.9,
    nearest: [],
  };
}

export function refusal(): Refusal {
  return { refused: true, language: 'en', reason: 'not-enough-evidence', confidence: 0.1, nearest: [] };
}

/** A bot on the loopback Discord whose answers are given by the test: no model, no index. */
export class Stand {
  readonly logged: string[] = [];
  readonly asked: Question[] = [];
  /** What the next questions are answered; may wait or throw. */
  reply: (question: Question) => Promise<Answer | Refusal> | Answer | Refusal = () => answer();
  #bot: Bot | undefined;

  private constructor(
    readonly discord: LoopbackDiscord,
    readonly guild: Guild,
    readonly anna: Person,
    readonly desk: NewsDesk,
    private readonly database: SqliteDatabase,
    private readonly remove: () => Promise<void>,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<Stand> {
    const discord = await LoopbackDiscord.start();
    discord.world.application.privilegedIntents.messageContent = settings.MESSAGE_CONTENT === 'true';
    const guild = discord.places.guild('Town');
    const anna = discord.member('Anna', guild);
    const folder = mkdtempSync(path.join(tmpdir(), 'edicola-stand-'));
    const store = openSqliteStore({ file: path.join(folder, 'edicola.db') });
    const policy = { allowPrivate: true, ports: [] };
    const fetcher = new WebFetcher(policy, guardedAgent(policy));
    const feeds = createSqliteFeedStore(store.database);
    const desk: NewsDesk = {
      config: loadConfig({ DISCORD_API: discord.api, USER_QUESTIONS_PER_MINUTE: '1000', ...settings }),
      store,
      search: { search: notHere },
      chat: createSqliteChatStore(store.database),
      embedder: { model: 'fake' },
      index: { ready: true, size: 0 },
      feeds,
      feedDesk: {
        ...{
          feeds,
          fetcher,
          robots: new Robots(fetcher),
          kept: async () => null,
          nextPage: async () => null,
        },
        ...{ ingest: notHere, underWay: new Map() },
      },
      ask: (question) => stand.#answer(question),
      addressItems: notHere,
      forget: notHere,
      ingest: notHere,
    };
    const stand = new Stand(discord, guild, anna, desk, store.database, async () => {
      await fetcher.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    await stand.start();
    return stand;
  }

  async start(): Promise<void> {
    const log = createLog('debug', (line) => this.logged.push(line));
    this.#bot = await startBot({ token: this.discord.token, desk: this.desk, log });
  }

  async stop(): Promise<void> {
    await this.#bot?.close();
    this.#bot = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.discord.close();
    await this.remove();
  }

  /** From now on nothing can be written to the library, as on such a disk. */
  closeDisk(how: 'full' | 'read-only'): void {
    const { connection } = this.database;
    if (how === 'read-only') return void connection.pragma('query_only = ON');
    connection.pragma('max_page_count = 1');
    // What is small would find room in pages there are: on a full disk it finds none.
    for (const table of written) {
      connection.exec(`CREATE TEMP TRIGGER full_${table} BEFORE INSERT ON chat_${table} BEGIN
        INSERT INTO chat_notes (name, value) VALUES ('filler', hex(zeroblob(1000000)));
      END`);
    }
  }

  /** There is room again. */
  openDisk(): void {
    const { connection } = this.database;
    connection.pragma('query_only = OFF');
    connection.pragma('max_page_count = 1000000');
    for (const table of written) connection.exec(`DROP TRIGGER IF EXISTS full_${table}`);
  }

  /** Everything that is kept of people, as text. */
  kept(): string {
    const { connection } = this.database;
    const tables = connection.prepare(
      "SELECT name FROM sqlite_schema WHERE name GLOB 'chat_*' AND type = 'table'",
    );
    const names = tables.pluck().all() as string[];
    return JSON.stringify(names.map((name) => connection.prepare(`SELECT * FROM ${name}`).all()));
  }

  /** Every finished message of the bot's that anybody can see. */
  get shown(): Message[] {
    const { world, bot } = this.discord;
    const all = [...world.channels.values()].flatMap((channel) => [...channel.messages.values()]);
    return all.filter(
      ({ author, deleted, flags }) => author === bot && !deleted && (flags & loadingFlag) === 0,
    );
  }

  /** Waits for the one message of the bot's there is to see, and that it stays the only one. */
  async oneOutcome(): Promise<Message> {
    const [first] = await this.discord.world.changes.until(
      'an outcome',
      () => this.shown.length > 0 && this.shown,
    );
    await sleep(300);
    if (!first || this.shown.length !== 1) throw new Error(`there are ${this.shown.length} outcomes`);
    return first;
  }

  async #answer(question: Question): Promise<Asked> {
    this.asked.push(question);
    const reply = await this.reply(question);
    const timings = { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 };
    return {
      question: question.text,
      understoodAs: question.text,
      reply,
      ranked: [],
      features: {},
      model: 'fake',
      timings,
    };
  }
}

function notHere(): never {
  throw new Error('not implemented');
}
