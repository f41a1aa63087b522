import type { Interaction, ModalSubmitInteraction } from 'discord.js';
import { suggest } from './autocompletion.js';
import type { Call, ComponentInteraction, Doing } from './command.js';
import { commandNamed, menuCommandNamed } from './commands/commands.js';
import { componentHandler, modalHandler } from './components/components.js';
import { type CustomId, parseCustomId } from './custom-id.js';
import { openModal, perform, sayNow } from './performing.js';
import { plainScreen } from './screen.js';
import type { Repliable } from './sending.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

/** Routes an interaction to what handles it. Never throws: the reader is told, the log has the code. */
export async function handleInteraction(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, services);
  if (interaction.isChatInputCommand()) {
    return performKnown(interaction, services, commandNamed(interaction.commandName));
  }
  if (interaction.isMessageContextMenuCommand()) {
    return performKnown(interaction, services, menuCommandNamed(interaction.commandName));
  }
  if (!interaction.isModalSubmit() && !interaction.isButton() && !interaction.isStringSelectMenu()) return;
  const customId = parseCustomId(interaction.customId);
  if (customId === null || customId === 'old') return sayItIsOld(interaction, services);
  if (interaction.isModalSubmit()) return performKnown(interaction, services, modalDoing(customId));
  return handleComponent(interaction, services, customId);
}

async function handleComponent(
  interaction: ComponentInteraction,
  services: Services,
  customId: CustomId,
): Promise<void> {
  const { modal, execute } = componentHandler(customId.action) ?? {};
  if (modal && !services.work.stopping) {
    const texts = textsFor(interaction.locale);
    return openModal(interaction, services, () => modal(interaction, customId, texts));
  }
  const doing = execute && {
    execute: (call: Call<ComponentInteraction>) => execute({ ...call, customId }),
  };
  return performKnown(interaction, services, doing);
}

function modalDoing(customId: CustomId): Doing<ModalSubmitInteraction> | undefined {
  const handler = modalHandler(customId.action);
  return handler && { ...handler, execute: (call) => handler.execute({ ...call, customId }) };
}

function performKnown<Kind extends Repliable>(
  interaction: Kind,
  services: Services,
  doing: Doing<Kind> | undefined,
): Promise<void> {
  return doing ? perform(interaction, services, doing) : sayItIsOld(interaction, services);
}

/** A button, box or command that this version does not know. */
function sayItIsOld(interaction: Repliable, services: Services): Promise<void> {
  return sayNow(interaction, services, plainScreen(textsFor(interaction.locale).oldButton));
}
