import type { Message, World } from '../world.js';
import { type Button, buttonsOf, plainOf, type Select, selectsOf, textOf } from './screen.js';

/** A message as somebody sees it. What can be done with it, a `Person` does. */
export class ShownMessage {
  constructor(
    private readonly world: World,
    readonly message: Message,
  ) {}

  get text(): string {
    return textOf(this.message);
  }

  /** The text as it is rendered, without the backslashes of escaped markdown. */
  get plain(): string {
    return plainOf(this.message);
  }

  /** Seen by one person alone. */
  get ephemeral(): boolean {
    return this.message.visibleTo !== null;
  }

  get buttons(): Button[] {
    return buttonsOf(this.message);
  }

  get selects(): Select[] {
    return selectsOf(this.message);
  }

  /** File names and their text. */
  get files(): { name: string; text: string }[] {
    return this.message.attachments.map(({ name, data }) => ({ name, text: new TextDecoder().decode(data) }));
  }

  /** Waits until its text matches. */
  until(pattern: RegExp, timeout?: number): Promise<this> {
    return this.world.changes.until(
      `${pattern} in a message`,
      () => pattern.test(this.plain) && this,
      timeout,
    );
  }
}
