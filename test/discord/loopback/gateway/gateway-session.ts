import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

/** Events kept for a client that comes back: as many as a long test can produce. */
const replayLimit = 20_000;

interface Event {
  op: number;
  t: string;
  s: number;
  d: unknown;
}

/** One identified client, which outlives its connection: what it misses is replayed when it resumes. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  socket: WebSocket | null;
  #sequence = 0;
  #sent: Event[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], socket: WebSocket) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.socket = socket;
  }

  dispatch(type: string, data: unknown): void {
    this.#sequence += 1;
    const event = { op: GatewayOpcodes.Dispatch, t: type, s: this.#sequence, d: data };
    this.#sent.push(event);
    if (this.#sent.length > replayLimit) this.#sent.shift();
    this.#send(event);
  }

  /** Takes the new connection and sends what the client has not seen. */
  resume(socket: WebSocket, lastSeen: number): void {
    this.socket = socket;
    for (const event of this.#sent) if (event.s > lastSeen) this.#send(event);
    this.dispatch('RESUMED', {});
  }

  /** Direct messages go to the first shard, guilds to the shard their id says. */
  sees(guildId: string | null): boolean {
    const [index, count] = this.shard;
    return guildId === null ? index === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === index;
  }

  #send(event: Event): void {
    if (this.socket?.readyState === this.socket?.OPEN) this.socket?.send(JSON.stringify(event));
  }
}
