import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType as Response,
} from 'discord.js';
import type { ComponentNode } from '../component-tree.js';
import { placedComponents } from '../component-tree.js';
import { type Interaction, tokenLife } from '../interactions.js';
import { loadingFlag } from '../messages.js';
import type { World } from '../world.js';
import type { Button } from './screen.js';
import { ShownMessage } from './shown-message.js';

/** What somebody saw come of what they did. */
export class Outcome {
  constructor(
    private readonly world: World,
    readonly interaction: Interaction,
  ) {}

  /** Milliseconds until Discord stopped waiting for the bot; null while it waits. */
  get acknowledgedAfter(): number | null {
    const { acknowledgedAt, createdAt } = this.interaction;
    return acknowledgedAt === null ? null : acknowledgedAt - createdAt;
  }

  /** "Edicola is thinking…" stands there still. */
  get thinking(): boolean {
    const { original } = this.interaction;
    return original !== null && !original.deleted && (original.flags & loadingFlag) !== 0;
  }

  /** "The application did not respond": three seconds passed. */
  get didNotRespond(): boolean {
    const { acknowledgedAt, createdAt } = this.interaction;
    return acknowledgedAt === null && this.world.clock.now() - createdAt > tokenLife.firstResponse;
  }

  /** The messages that came of it and can be seen now; of a button, the changed message too. */
  get messages(): ShownMessage[] {
    const { original, followUps, source, createdAt } = this.interaction;
    const changed =
      original && (original !== source || (source.editedAt ?? 0) >= createdAt) ? [original] : [];
    return [...changed, ...followUps]
      .filter((message) => !message.deleted && !(message.flags & loadingFlag))
      .map((message) => new ShownMessage(this.world, message));
  }

  /** How many things there are to see, a modal and a spinner included: a reader should meet exactly one. */
  get visible(): number {
    return (
      this.messages.length + (this.modal ? 1 : 0) + (this.thinking ? 1 : 0) + (this.didNotRespond ? 1 : 0)
    );
  }

  /** The only message. @throws Error where there is none, or more than one */
  get message(): ShownMessage {
    const [only, ...others] = this.messages;
    if (!only || others.length > 0)
      throw new Error(`expected one message, saw ${JSON.stringify(this.messages.map(({ text }) => text))}`);
    return only;
  }

  get text(): string {
    return this.messages.map(({ text }) => text).join('\n');
  }

  /** The text as it is rendered, without the backslashes of escaped markdown. */
  get plain(): string {
    return this.messages.map(({ plain }) => plain).join('\n');
  }

  /** Everything that came of it is for this person's eyes alone. */
  get ephemeral(): boolean {
    return this.messages.every((message) => message.ephemeral);
  }

  get buttons(): Button[] {
    return this.messages.flatMap(({ buttons }) => buttons);
  }

  get modal(): APIModalInteractionResponseCallbackData | null {
    return this.interaction.modal;
  }

  get modalFields(): ComponentNode[] {
    const components = (this.modal?.components ?? []) as unknown as ComponentNode[];
    return placedComponents(components)
      .map(({ component }) => component)
      .filter(({ custom_id }) => custom_id);
  }

  /** Waits until the text of its messages matches, e.g. past progress. */
  async until(pattern: RegExp, timeout?: number): Promise<this> {
    return this.world.changes.until(
      `${pattern} in the answer`,
      () => pattern.test(this.plain) && this,
      timeout,
    );
  }

  /** Waits for an acknowledgment of any kind, or until Discord gives up. */
  async acknowledged(): Promise<this> {
    const { changes } = this.world;
    const timer = setTimeout(() => changes.notify(), tokenLife.firstResponse + 50);
    await changes.until(
      'an acknowledgment',
      () => this.acknowledgedAfter !== null || this.didNotRespond,
      10_000,
    );
    clearTimeout(timer);
    return this;
  }

  /** Waits until there is something to see: an answer, a modal, choices, or Discord's own "did not respond". */
  async settled(timeout = 30_000): Promise<this> {
    await this.acknowledged();
    const { changes } = this.world;
    await changes.until('an answer after the acknowledgment', () => this.isSettled(), timeout);
    return this;
  }

  private isSettled(): boolean {
    if (this.didNotRespond) return true;
    const { responseType, original } = this.interaction;
    if (responseType === Response.DeferredChannelMessageWithSource)
      return !this.thinking || original?.deleted === true;
    if (responseType === Response.DeferredMessageUpdate)
      return this.messages.length > 0 || original?.deleted === true;
    return true;
  }
}
