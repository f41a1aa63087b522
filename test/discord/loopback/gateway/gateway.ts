import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildPayload, isThread, userPayload } from '../payloads.js';
import { permissionsIn } from '../permissions.js';
import type { Guild, World } from '../world.js';
import { GatewaySession } from './gateway-session.js';

interface Frame {
  op: number;
  d: unknown;
}

interface Identify {
  token: string;
  intents: number;
  shard?: [number, number];
}

/** The highest intent Discord knows is bit 25; anything above is 4013. */
const knownIntents = 2 ** 26 - 1;

/** Discord's Gateway, version 10, JSON, uncompressed (https://docs.discord.com/developers/events/gateway). */
export class Gateway {
  /** How often the client must beat; Discord says 41,250 ms. */
  heartbeatInterval = 41_250;
  /** False: heartbeats are swallowed, as by a connection that died without saying so. */
  acknowledges = true;
  readonly counts = { identified: 0, resumed: 0, refused: 0, heartbeats: 0 };
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #server = new WebSocketServer({ noServer: true });

  constructor(
    private readonly world: World,
    private readonly address: () => string,
  ) {}

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => this.welcome(connection));
  }

  /**
   * Tells every session that may see it of something.
   *
   * @param intent the intent it needs, 0 for none
   * @param payload for a session with these intents
   */
  dispatch(event: string, guild: Guild | null, intent: number, payload: (intents: number) => object): void {
    for (const session of this.#sessions.values()) {
      if ((session.intents & intent) !== intent || !session.sees(guild?.id ?? null)) continue;
      session.dispatch(event, payload(session.intents));
    }
    this.world.changes.notify();
  }

  /** Whether a bot is connected and identified. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(
      ({ socket }) => socket?.readyState === socket?.OPEN && socket !== null,
    );
  }

  /** Closes the connections with a close code; the sessions can be resumed where the code allows it. */
  close(code: number): void {
    for (const { socket } of this.#sessions.values()) socket?.close(code);
  }

  /** Cuts the connections without a word. */
  cut(): void {
    for (const { socket } of this.#sessions.values()) socket?.terminate();
  }

  /** Asks the clients to reconnect and resume. */
  requestReconnect(): void {
    for (const { socket } of this.#sessions.values()) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Ends the sessions: nothing can be resumed, the clients must identify again. */
  invalidateSessions(): void {
    for (const { socket } of this.#sessions.values())
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    this.#sessions.clear();
  }

  async shutDown(): Promise<void> {
    for (const connection of this.#server.clients) connection.terminate();
    this.#sessions.clear();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  private welcome(connection: WebSocket): void {
    send(connection, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatInterval } });
    connection.on('error', () => connection.terminate());
    connection.on('close', () => {
      for (const session of this.#sessions.values()) if (session.socket === connection) session.socket = null;
      this.world.changes.notify();
    });
    connection.on('message', (data) => this.receive(connection, JSON.parse(String(data)) as Frame));
  }

  private receive(connection: WebSocket, { op, d }: Frame): void {
    if (op === GatewayOpcodes.Heartbeat) {
      this.counts.heartbeats += 1;
      if (this.acknowledges) send(connection, { op: GatewayOpcodes.HeartbeatAck, d: null });
    } else if (op === GatewayOpcodes.Identify) this.identify(connection, d as Identify);
    else if (op === GatewayOpcodes.Resume)
      this.resume(connection, d as { token: string; session_id: string; seq: number });
    else if (op !== GatewayOpcodes.PresenceUpdate) connection.close(GatewayCloseCodes.UnknownOpcode);
  }

  private identify(connection: WebSocket, { token, intents, shard = [0, 1] }: Identify): void {
    const refusal = this.refusalOf(token, intents, shard);
    if (refusal) {
      this.counts.refused += 1;
      connection.close(refusal);
      return;
    }
    this.counts.identified += 1;
    for (const [id, session] of this.#sessions) if (session.shard[0] === shard[0]) this.#sessions.delete(id);
    const session = new GatewaySession(randomUUID(), intents, shard, connection);
    this.#sessions.set(session.id, session);
    const guilds = [...this.world.guilds.values()].filter(
      (guild) => session.sees(guild.id) && this.isIn(guild),
    );
    const { application } = this.world;
    session.dispatch('READY', {
      v: 10,
      user: userPayload(application.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.address(),
      shard,
      application: { id: application.id, flags: 0 },
    });
    if (intents & GatewayIntentBits.Guilds) {
      for (const guild of guilds) session.dispatch('GUILD_CREATE', this.visibleGuild(guild));
    }
    this.world.changes.notify();
  }

  private refusalOf(
    token: string,
    intents: number,
    [index, count]: readonly [number, number],
  ): number | null {
    if (token !== this.world.application.token) return GatewayCloseCodes.AuthenticationFailed;
    if (!(index < count)) return GatewayCloseCodes.InvalidShard;
    if (!Number.isInteger(intents) || intents < 0 || intents > knownIntents)
      return GatewayCloseCodes.InvalidIntents;
    const { messageContent, members, presences } = this.world.application.privilegedIntents;
    const allowed =
      (messageContent || !(intents & GatewayIntentBits.MessageContent)) &&
      (members || !(intents & GatewayIntentBits.GuildMembers)) &&
      (presences || !(intents & GatewayIntentBits.GuildPresences));
    return allowed ? null : GatewayCloseCodes.DisallowedIntents;
  }

  private resume(
    connection: WebSocket,
    { token, session_id, seq }: { token: string; session_id: string; seq: number },
  ): void {
    const session = this.#sessions.get(session_id);
    if (!session || token !== this.world.application.token) {
      send(connection, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    this.counts.resumed += 1;
    session.resume(connection, seq);
    this.world.changes.notify();
  }

  private isIn(guild: Guild): boolean {
    return guild.members.has(this.world.application.bot.id);
  }

  /** A guild as the bot sees it: channels it may not view are listed by Discord too, threads are not. */
  visibleGuild(guild: Guild): object {
    const botId = this.world.application.bot.id;
    const channels = [...this.world.channels.values()].filter((channel) => channel.guild === guild);
    const shown = channels.filter((channel) => !isThread(channel) || permissionsIn(channel, botId) !== 0n);
    return guildPayload(guild, shown, botId);
  }
}

function send(connection: WebSocket | null, frame: Frame): void {
  if (connection?.readyState === connection?.OPEN) connection?.send(JSON.stringify(frame));
}
