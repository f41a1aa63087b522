import { setTimeout } from 'node:timers/promises';
import type { Message, SendableChannels } from 'discord.js';
import type { Log } from '../log.js';
import { discordFault, faultCode, interactionIsLost, mayNotSpeak } from './discord-errors.js';
import type { Screen } from './screen.js';
import {
  deferPrivately,
  deferPublicly,
  directMessage,
  editDeferred,
  editMessage,
  followUp,
  post,
  type Repliable,
} from './sending.js';

/** Before a request that Discord failed to serve is tried once more, in milliseconds. */
const pause = 2000;

/**
 * The answer to an interaction, from the acknowledgment to the last edit. Whatever Discord does in between, the
 * reader sees one message: the deferred one filled in, or, when the interaction is lost, one elsewhere.
 * No method throws: what cannot be said anywhere is logged.
 */
export class InteractionReply {
  readonly #interaction: Repliable;
  readonly #log: Log;
  #privately = true;
  #lost = false;
  /** The message in which the answer is when the interaction was lost: what comes later goes there too. */
  #elsewhere: Message | null = null;

  constructor(interaction: Repliable, log: Log) {
    this.#interaction = interaction;
    this.#log = log;
  }

  get privately(): boolean {
    return this.#privately;
  }

  /** The first response, within milliseconds: before any work. */
  async acknowledge(privately: boolean): Promise<void> {
    this.#privately = privately;
    try {
      await (privately ? deferPrivately(this.#interaction) : deferPublicly(this.#interaction));
    } catch (error) {
      const fault = discordFault(error);
      this.#note('acknowledge', error);
      // Already acknowledged: an earlier try of ours arrived after all, and its message is there to be filled in.
      if (fault !== 'alreadyAcknowledged') this.#lost = true;
    }
  }

  /** Shows the answer, or what is known so far; returns the id of the message it is in. */
  async show(screen: Screen): Promise<string | null> {
    if (this.#lost) return this.#showElsewhere(screen);
    try {
      return (await this.#edit(screen)).id;
    } catch (error) {
      const fault = discordFault(error);
      this.#note('edit', error);
      if (interactionIsLost(fault)) {
        this.#lost = true;
        return this.#showElsewhere(screen);
      }
      return fault === 'unknownMessage' ? this.#showAgain(screen) : null;
    }
  }

  async #edit(screen: Screen) {
    try {
      return await editDeferred(this.#interaction, screen);
    } catch (error) {
      if (discordFault(error) !== 'unavailable') throw error;
      await setTimeout(pause);
      return editDeferred(this.#interaction, screen);
    }
  }

  /** Somebody deleted the message that was to be filled in. */
  async #showAgain(screen: Screen): Promise<string | null> {
    try {
      return (await followUp(this.#interaction, screen, this.#privately)).id;
    } catch (error) {
      this.#note('follow-up', error);
      return null;
    }
  }

  async #showElsewhere(screen: Screen): Promise<string | null> {
    const { channel, user } = this.#interaction;
    try {
      if (this.#elsewhere !== null) this.#elsewhere = await editMessage(this.#elsewhere, screen);
      else if (this.#privately || !channel?.isSendable()) this.#elsewhere = await directMessage(user, screen);
      else this.#elsewhere = await this.#postOrTell(channel, screen);
      return this.#elsewhere.id;
    } catch (error) {
      this.#note('nowhere-to-answer', error);
      return null;
    }
  }

  async #postOrTell(channel: SendableChannels, screen: Screen): Promise<Message> {
    try {
      return await post(channel, screen);
    } catch (error) {
      if (!mayNotSpeak(discordFault(error))) throw error;
      this.#note('post', error);
      return directMessage(this.#interaction.user, screen);
    }
  }

  #note(step: string, error: unknown): void {
    this.#log.warn('discord-fault', {
      step,
      code: faultCode(error),
      interaction: this.#interaction.id,
      guild: this.#interaction.guildId,
    });
  }
}
