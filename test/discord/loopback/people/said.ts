import type { Message, World } from '../world.js';
import { ShownMessage } from './shown-message.js';

/** A message that somebody wrote, and what the bot wrote back. */
export class Said {
  constructor(
    private readonly world: World,
    readonly message: Message,
  ) {}

  /** The bot's replies to it; in direct messages and threads, also what it wrote there since. */
  get answers(): ShownMessage[] {
    const { channel, id } = this.message;
    const { bot } = this.world.application;
    return [...channel.messages.values()]
      .filter((message) => message.author === bot && BigInt(message.id) > BigInt(id))
      .filter(({ reference }) =>
        reference ? reference.messageId === id : channel.recipient || channel.parent,
      )
      .map((message) => new ShownMessage(this.world, message));
  }

  /** Waits for the bot's first answer. */
  answer(timeout?: number): Promise<ShownMessage> {
    const what = `an answer to "${this.message.content.slice(0, 60)}"`;
    return this.world.changes.until(what, () => this.answers[0], timeout);
  }
}
