import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { answerWithFile } from './cdn.js';
import { Faults } from './faults.js';
import { Gateway } from './gateway/gateway.js';
import { Interactions } from './interactions.js';
import { Messages } from './messages.js';
import { Person } from './people/person.js';
import { Places } from './places.js';
import { applicationRoutes } from './rest/application-routes.js';
import { channelRoutes } from './rest/channel-routes.js';
import { interactionRoutes } from './rest/interaction-routes.js';
import { RestRouter } from './rest/rest-router.js';
import { RestServer } from './rest/rest-server.js';
import { snowflake } from './snowflakes.js';
import { Violations } from './violations.js';
import { type Channel, type Guild, type User, World } from './world.js';

/**
 * A small Discord on 127.0.0.1: REST, Gateway and CDN, for the real discord.js client.
 *
 * ```ts
 * const discord = await LoopbackDiscord.start();
 * const guild = discord.places.guild('Town');
 * const anna = discord.member('Anna', guild);
 * const client = new Client({ intents, rest: { api: discord.api } });
 * await client.login(discord.token);
 * const outcome = await anna.slash('ask', { question: 'Who is mayor?' });
 * discord.violations.expectNone();
 * ```
 */
export class LoopbackDiscord {
  readonly world: World;
  readonly faults = new Faults();
  readonly violations = new Violations();
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly places: Places;
  readonly rest: RestServer;
  /** What `GET /gateway/bot` recommends. */
  shards = 1;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    const bot: User = {
      id: snowflake(),
      name: 'Edicola',
      bot: true,
      acceptsDirectMessages: false,
      locale: 'en-US',
    };
    const owner: User = {
      id: snowflake(),
      name: 'Owner',
      bot: false,
      acceptsDirectMessages: true,
      locale: 'en-US',
    };
    const privilegedIntents = { messageContent: false, members: false, presences: false };
    const token = `loopback.${snowflake()}.not-a-real-token`;
    this.world = new World({ id: bot.id, name: 'Edicola', token, bot, owner, team: null, privilegedIntents });
    this.gateway = new Gateway(this.world, () => `ws://127.0.0.1:${this.#port()}/gateway`);
    this.messages = new Messages(this.world, this.gateway, this.violations, () => this.cdn);
    this.interactions = new Interactions(this.world, this.gateway, this.messages, this.violations);
    this.places = new Places(this.world, this.gateway);
    const router = new RestRouter({
      ...applicationRoutes(
        this.world,
        this.places,
        this.violations,
        () => `ws://127.0.0.1:${this.#port()}/gateway`,
        () => this.shards,
      ),
      ...channelRoutes(this.world, this.messages, this.places, this.violations),
      ...interactionRoutes(this.interactions, this.messages),
    });
    this.rest = new RestServer(router, this.faults, this.violations, () => this.world.application.token);
    this.#server = createServer((incoming, outgoing) => {
      if (incoming.url?.startsWith('/cdn/')) answerWithFile(this.world, this.faults, incoming.url, outgoing);
      else
        void this.rest.handle(incoming, outgoing).catch((error) => this.violations.brokenServer('?', error));
    });
    this.#server.on('upgrade', (request, socket, head) => this.gateway.upgrade(request, socket, head));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Listens on a free port of 127.0.0.1, or on the one given. */
  static async start(port = 0): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord();
    discord.#server.listen(port, '127.0.0.1');
    await once(discord.#server, 'listening');
    return discord;
  }

  /** For discord.js's `rest.api`, and for `DISCORD_API`. */
  get api(): string {
    return `${this.#origin()}/api`;
  }

  /** Where attachments are downloaded from. */
  get cdn(): string {
    return `${this.#origin()}/cdn`;
  }

  get token(): string {
    return this.world.application.token;
  }

  get bot(): User {
    return this.world.application.bot;
  }

  /** Everybody the bot has pinged so far. */
  get pings() {
    return this.messages.pings;
  }

  /** A person in a server; `roles` are ids from `places.role`. */
  member(name: string, guild: Guild, facts: Partial<User> & { roles?: string[] } = {}): Person {
    const { roles = [], ...rest } = facts;
    const user = this.places.user(name, rest);
    for (const role of roles) this.places.join(guild, user).roles.add(role);
    if (roles.length === 0) this.places.join(guild, user);
    return new Person(this, user, this.channel(guild));
  }

  /** A person who exists already, e.g. the application's owner; without a guild, in direct messages. */
  person(user: User, guild: Guild | null = null): Person {
    if (guild && !guild.members.has(user.id)) this.places.join(guild, user);
    return new Person(this, user, guild ? this.channel(guild) : undefined);
  }

  /** A server's channel by name. */
  channel(guild: Guild, name = 'general'): Channel {
    const found = [...this.world.channels.values()].find(
      (channel) => channel.guild === guild && channel.name === name,
    );
    if (!found) throw new Error(`${guild.name} has no channel ${name}`);
    return found;
  }

  /** Resolves when a bot is connected and identified. */
  async connected(timeout = 15_000): Promise<void> {
    await this.world.changes.until('a bot to connect', () => this.gateway.connected, timeout);
  }

  async close(): Promise<void> {
    await this.gateway.shutDown();
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #origin(): string {
    return `http://127.0.0.1:${this.#port()}`;
  }
}
