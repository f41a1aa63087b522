import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomId } from './custom-id.js';
import type { InteractionReply } from './interaction-reply.js';
import type { Screen } from './screen.js';
import type { Services } from './services.js';
import type { Texts } from './texts/texts.js';

/** What a command, button, select or modal gets to work with. It has been acknowledged already. */
export interface Call<Interaction> {
  interaction: Interaction;
  services: Services;
  reply: InteractionReply;
  /** In the language the reader's Discord has. */
  texts: Texts;
}

export interface Doing<Interaction> {
  /** Whether only the user sees the reply; the default is yes. Asked before any work, so it must not wait. */
  privately?(interaction: Interaction, services: Services): boolean;
  /** Why it is not done, told privately in place of an acknowledgment. Must not wait. */
  refused?(interaction: Interaction, services: Services): Screen | null;
  execute(call: Call<Interaction>): Promise<void>;
}

export interface Command extends Doing<ChatInputCommandInteraction> {
  data: RESTPostAPIApplicationCommandsJSONBody;
  /** Changes the library: registered only where it is fed. */
  feeding?: boolean;
  autocomplete?(
    interaction: AutocompleteInteraction,
    services: Services,
  ): Promise<ApplicationCommandOptionChoiceData<string>[]>;
}

export interface MenuCommand extends Doing<MessageContextMenuCommandInteraction> {
  data: RESTPostAPIApplicationCommandsJSONBody;
}

export type ComponentInteraction = ButtonInteraction | StringSelectMenuInteraction;

export interface ComponentCall<Interaction> extends Call<Interaction> {
  customId: CustomId;
}

/** What a button or select does: the reply is private. */
export interface ComponentHandler {
  /** A box to type in is its own acknowledgment: then there is no reply. */
  modal?(interaction: ComponentInteraction, customId: CustomId, texts: Texts): Promise<unknown>;
  execute?(call: ComponentCall<ComponentInteraction>): Promise<void>;
}

/** What a submitted box does. */
export interface ModalHandler {
  privately?(interaction: ModalSubmitInteraction): boolean;
  refused?(interaction: ModalSubmitInteraction, services: Services): Screen | null;
  execute(call: ComponentCall<ModalSubmitInteraction>): Promise<void>;
}
