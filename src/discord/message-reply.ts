import { setTimeout } from 'node:timers/promises';
import type { Message } from 'discord.js';
import type { Log } from '../log.js';
import { discordFault, faultCode, mayNotSpeak } from './discord-errors.js';
import { plainScreen, type Screen } from './screen.js';
import { directMessage, editMessage, post, replyTo } from './sending.js';
import type { Texts } from './texts/texts.js';

/** Discord shows "typing…" for ten seconds. */
const typingEvery = 8000;
const pause = 2000;

/** The answer to a message. The reader sees one message; no method throws. */
export class MessageReply {
  readonly #message: Message;
  readonly #log: Log;
  readonly #texts: Texts;
  /** The message in which the answer is: what comes later takes its place. */
  #shown: Message | null = null;

  constructor(message: Message, log: Log, texts: Texts) {
    this.#message = message;
    this.#log = log;
    this.#texts = texts;
  }

  /** Shows "typing…" until the returned function is called. */
  startTyping(): () => void {
    const { channel } = this.#message;
    if (!channel.isSendable()) return () => undefined;
    const type = () =>
      void channel.sendTyping().catch((error: unknown) => {
        this.#log.debug('discord-fault', { step: 'typing', code: faultCode(error) });
      });
    type();
    const timer = setInterval(type, typingEvery);
    return () => clearInterval(timer);
  }

  async show(screen: Screen): Promise<string | null> {
    try {
      this.#shown = this.#shown ? await editMessage(this.#shown, screen) : await this.#replyOrPost(screen);
      return this.#shown.id;
    } catch (error) {
      this.#note('reply', error);
      if (mayNotSpeak(discordFault(error))) await this.#sayPrivately();
      return null;
    }
  }

  /** To the author alone; where direct messages are closed, as a reply after all. */
  async showPrivately(screen: Screen): Promise<void> {
    try {
      await directMessage(this.#message.author, screen);
    } catch (error) {
      this.#note('direct-message', error);
      if (discordFault(error) === 'directMessagesClosed') await this.show(screen);
    }
  }

  async #replyOrPost(screen: Screen): Promise<Message> {
    try {
      return await replyTo(this.#message, screen);
    } catch (error) {
      const fault = discordFault(error);
      const { channel } = this.#message;
      if (mayNotSpeak(fault) || !channel.isSendable()) throw error;
      this.#note('reply', error);
      if (fault === 'unavailable') await setTimeout(pause);
      // Without the reference: the message is gone, or its history may not be read.
      return fault === 'unavailable' ? replyTo(this.#message, screen) : post(channel, screen);
    }
  }

  async #sayPrivately(): Promise<void> {
    try {
      const sentence = this.#texts.mayNotPost(`<#${this.#message.channelId}>`);
      await directMessage(this.#message.author, plainScreen(sentence));
    } catch (error) {
      this.#note('nowhere-to-answer', error);
    }
  }

  #note(step: string, error: unknown): void {
    const { id, channelId, guildId } = this.#message;
    this.#log.warn('discord-fault', {
      step,
      code: faultCode(error),
      message: id,
      channel: channelId,
      guild: guildId,
    });
  }
}
