import {
  AllowedMentionsTypes,
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits as P,
} from 'discord.js';
import type { ComponentNode } from '../component-tree.js';
import type { Interactions } from '../interactions.js';
import type { Messages } from '../messages.js';
import { attachmentPayload, messagePayload } from '../payloads.js';
import { can, requireWriting } from '../permissions.js';
import type { Places } from '../places.js';
import type { UploadedFile } from '../rest/rest-router.js';
import type { Channel, Guild, Message, StoredFile, User, World } from '../world.js';
import { type CommandInput, header, type PickedFile, slashData } from './command-input.js';
import { displayName, offeredCommands } from './offered-commands.js';
import { Outcome } from './outcome.js';
import { Said } from './said.js';
import { isNamed } from './screen.js';
import { ShownMessage } from './shown-message.js';

/** The Discord a person is on. */
export interface Surroundings {
  readonly world: World;
  readonly places: Places;
  readonly messages: Messages;
  readonly interactions: Interactions;
  /** Where attachments are downloaded from. */
  readonly cdn: string;
}

/** Where a button or select is looked for: in one message, or in all that came of something. */
export type OnScreen = Outcome | { message: Message };

/** Somebody with a Discord client, who can do only what the client would let them do. */
export class Person {
  /** Where they are: a server's channel, a thread, or the direct messages with the bot. */
  readonly channel: Channel;

  constructor(
    private readonly discord: Surroundings,
    readonly user: User,
    channel?: Channel,
  ) {
    this.channel = channel ?? discord.places.directMessage(user);
  }

  get guild(): Guild | null {
    return this.channel.guild;
  }

  /** The same person in another channel or thread. */
  in(channel: Channel): Person {
    return new Person(this.discord, this.user, channel);
  }

  /** The same person in the direct messages with the bot. */
  get direct(): Person {
    return new Person(this.discord, this.user);
  }

  /** What the bot wrote to this person directly. */
  get inbox(): ShownMessage[] {
    const { world, places } = this.discord;
    const written = [...places.directMessage(this.user).messages.values()];
    return written
      .filter(({ author, webhookId }) => author === world.application.bot && !webhookId)
      .map((message) => new ShownMessage(world, message));
  }

  /** The commands their client offers here: `/ask`, or a menu's entry; in their own language where `localised`. */
  commands(localised = false): string[] {
    const offered = offeredCommands(this.discord.world, this.user, this.channel);
    return offered.map((command) => displayName(command, localised ? this.user.locale : null));
  }

  /** Runs a command (`ask`, `settings language`) and waits for what comes of it. */
  slash(name: string, input: CommandInput = {}): Promise<Outcome> {
    return this.startSlash(name, input).settled();
  }

  /** Runs a command without waiting. */
  startSlash(name: string, input: CommandInput = {}): Outcome {
    return this.start(InteractionType.ApplicationCommand, this.slashData(name, input));
  }

  /** The suggestions for an option, as far as it has been typed. */
  async suggestions(
    name: string,
    option: string,
    typed: string,
    input: CommandInput = {},
  ): Promise<APIApplicationCommandOptionChoice[]> {
    const data = this.slashData(name, { ...input, [option]: typed }, option);
    const outcome = this.start(InteractionType.ApplicationCommandAutocomplete, data);
    return (await outcome.acknowledged()).interaction.choices ?? [];
  }

  /** Uses an entry of a message's context menu. */
  menu(name: string, { message }: { message: Message }): Promise<Outcome> {
    const command = this.offered(name, ApplicationCommandType.Message);
    const messages = { [message.id]: messagePayload(this.visible(message), this.discord.cdn) };
    const data = { ...header(command), target_id: message.id, resolved: { messages } };
    return this.start(InteractionType.ApplicationCommand, data).settled();
  }

  /** Clicks the button whose label or emoji matches, and waits for what comes of it. */
  click(where: OnScreen, wanted: string | RegExp): Promise<Outcome> {
    return this.startClick(where, wanted).settled();
  }

  startClick(where: OnScreen, wanted: string | RegExp): Outcome {
    for (const { message, buttons } of this.shown(where)) {
      const button = buttons.find((candidate) => isNamed(wanted, candidate));
      if (button?.disabled) throw new Error(`the button ${wanted} is disabled`);
      if (button?.customId) return this.press(message, button.customId);
    }
    const labels = this.shown(where).flatMap(({ buttons }) =>
      buttons.map(({ label, emoji }) => label || emoji),
    );
    throw new Error(`no button ${wanted} to click among ${labels.join(', ') || 'none'}`);
  }

  /** Presses a button by its custom id, e.g. one that an old version of the bot made. */
  press(message: Message, customId: string): Outcome {
    const data = { component_type: ComponentType.Button, custom_id: customId };
    return this.start(InteractionType.MessageComponent, data, this.visible(message));
  }

  /** Chooses an option by label or position, in the first select or the one whose placeholder matches. */
  choose(where: OnScreen, wanted: string | RegExp | number, placeholder = /(?:)/): Promise<Outcome> {
    for (const { message, selects } of this.shown(where)) {
      const select = selects.find((candidate) => placeholder.test(candidate.placeholder));
      const option = select?.options.find(({ label }, i) =>
        typeof wanted === 'number' ? i === wanted : label.match(wanted) !== null,
      );
      if (!select || !option) continue;
      const data = { component_type: select.type, custom_id: select.customId, values: [option.value] };
      return this.start(InteractionType.MessageComponent, data, this.visible(message)).settled();
    }
    throw new Error(
      `no option ${wanted} among ${JSON.stringify(this.shown(where).map(({ selects }) => selects))}`,
    );
  }

  /** Sends the modal that an outcome opened, its fields filled in order. */
  submit({ interaction }: Outcome, ...values: string[]): Promise<Outcome> {
    const { modal, source, channel } = interaction;
    if (!modal) throw new Error('no modal is open');
    const left = [...values];
    const fill = (node: ComponentNode): object => ({
      ...{ type: node.type, id: node.id ?? 0 },
      ...(node.custom_id ? { custom_id: node.custom_id, value: left.shift() ?? '' } : {}),
      ...(node.components ? { components: node.components.map(fill) } : {}),
      ...(node.component ? { component: fill(node.component) } : {}),
    });
    const components = (modal.components as unknown as ComponentNode[]).map(fill);
    const data = { custom_id: modal.custom_id, components };
    return this.in(channel).start(InteractionType.ModalSubmit, data, source).settled();
  }

  /** Writes a message; `replyTo` pings its author unless `ping` is false. @throws ApiError where they may not write */
  say(
    content: string,
    {
      replyTo,
      ping = true,
      files = [],
    }: { replyTo?: { message: Message }; ping?: boolean; files?: PickedFile[] } = {},
  ): Said {
    requireWriting(this.channel, this.user.id);
    const uploads: UploadedFile[] = files.map(({ name, content: data, contentType = 'text/plain' }, i) => ({
      ...{ key: `files[${i}]`, name, contentType },
      data: typeof data === 'string' ? new TextEncoder().encode(data) : data,
    }));
    const parse = [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone];
    const body = { content, allowed_mentions: { parse, replied_user: ping } };
    const reference = replyTo?.message;
    const origin = {
      channel: this.channel,
      author: this.user,
      route: 'a person',
      type: reference ? 19 : 0,
      reference,
    };
    return new Said(this.discord.world, this.discord.messages.create(origin, body, uploads));
  }

  /** Writes a message that mentions the bot. */
  mention(content: string, options?: { files?: PickedFile[] }): Said {
    return this.say(`<@${this.discord.world.application.bot.id}> ${content}`, options);
  }

  private start(type: InteractionType, data: object, source: Message | null = null): Outcome {
    const { world, interactions } = this.discord;
    return new Outcome(
      world,
      interactions.open(type, this.user, source?.channel ?? this.channel, data, source),
    );
  }

  private shown(where: OnScreen): ShownMessage[] {
    return where instanceof Outcome ? where.messages : [new ShownMessage(this.discord.world, where.message)];
  }

  private visible(message: Message): Message {
    const { name, id } = this.user;
    if (message.deleted) throw new Error('that message has been deleted');
    if (message.visibleTo && message.visibleTo !== this.user)
      throw new Error(`${name} cannot see that message`);
    if (!can(message.channel, id, P.ViewChannel)) throw new Error(`${name} cannot see that channel`);
    return message;
  }

  private slashData(name: string, input: CommandInput, focused?: string): object {
    const [first = '', ...path] = name.split(' ');
    const command = this.offered(first, ApplicationCommandType.ChatInput);
    const attachment = (file: StoredFile) => attachmentPayload(file, this.discord.cdn, this.channel.id);
    return slashData(this.discord.world, command, path, input, attachment, focused);
  }

  private offered(name: string, type: ApplicationCommandType): APIApplicationCommand {
    const all = offeredCommands(this.discord.world, this.user, this.channel);
    const command = all.find((candidate) => candidate.name === name && candidate.type === type);
    if (command) return command;
    throw new Error(
      `${this.user.name} is not offered ${name} here, only ${this.commands().join(', ') || 'nothing'}`,
    );
  }
}
