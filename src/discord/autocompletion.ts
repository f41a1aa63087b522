import type { AutocompleteInteraction } from 'discord.js';
import { commandNamed } from './commands/commands.js';
import { faultCode } from './discord-errors.js';
import { limits } from './limits.js';
import type { Services } from './services.js';

/** Answers what is being typed into an option; late or failed suggestions are just not shown. */
export async function suggest(interaction: AutocompleteInteraction, services: Services): Promise<void> {
  try {
    const command = commandNamed(interaction.commandName);
    const choices = services.work.stopping
      ? []
      : ((await command?.autocomplete?.(interaction, services)) ?? []);
    await interaction.respond(choices.slice(0, limits.choices));
  } catch (error) {
    services.log.debug('discord-fault', { step: 'suggest', code: faultCode(error) });
  }
}
