import { EdicolaError, errorMessage } from '../errors.js';
import type { Doing } from './command.js';
import { discordFault, faultCode, interactionIsLost } from './discord-errors.js';
import { knownFailure } from './failure-words.js';
import { InteractionReply } from './interaction-reply.js';
import { plainScreen, type Screen } from './screen.js';
import { directMessage, type Repliable, replyPrivately } from './sending.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

/**
 * The one path of an interaction: refused at once, or acknowledged, done, and on an error told in one sentence.
 * Never throws.
 */
export async function perform<Interaction extends Repliable>(
  interaction: Interaction,
  services: Services,
  doing: Doing<Interaction>,
): Promise<void> {
  const texts = textsFor(interaction.locale);
  const refused = services.work.stopping
    ? plainScreen(texts.restarting)
    : (doing.refused?.(interaction, services) ?? null);
  if (refused !== null) return sayNow(interaction, services, refused);
  const reply = new InteractionReply(interaction, services.log);
  const privately = doing.privately?.(interaction, services) ?? true;
  await services.acknowledgments.through(reply.acknowledge(privately));
  try {
    await doing.execute({ interaction, services, reply, texts });
  } catch (error) {
    logFailure(services, error, { interaction: interaction.id, guild: interaction.guildId });
    await reply.show(failureScreen(error, texts));
  }
}

/** A sentence in place of an acknowledgment, to the user alone; by direct message when the interaction is lost. */
export async function sayNow(interaction: Repliable, services: Services, screen: Screen): Promise<void> {
  try {
    await replyPrivately(interaction, screen);
  } catch (error) {
    services.log.warn('discord-fault', {
      step: 'reply',
      code: faultCode(error),
      interaction: interaction.id,
    });
    if (!interactionIsLost(discordFault(error))) return;
    await directMessage(interaction.user, screen).catch((cause: unknown) => {
      services.log.warn('discord-fault', { step: 'nowhere-to-answer', code: faultCode(cause) });
    });
  }
}

/** A box to type in, which is its own acknowledgment. */
export async function openModal(
  interaction: Repliable,
  services: Services,
  open: () => Promise<unknown>,
): Promise<void> {
  try {
    await open();
  } catch (error) {
    logFailure(services, error, { interaction: interaction.id, guild: interaction.guildId });
    const texts = textsFor(interaction.locale);
    // Acknowledged already: the box is open, from the first click.
    if (discordFault(error) === 'alreadyAcknowledged') return;
    await sayNow(interaction, services, failureScreen(error, texts));
  }
}

export function failureScreen(error: unknown, texts: ReturnType<typeof textsFor>): Screen {
  const code = String(faultCode(error));
  const why = knownFailure(texts, code);
  return plainScreen(why === null ? texts.failed(code) : texts.failedBecause(code, why));
}

/** An error of ours has a sentence for the log; of others only the code is sure to hold nothing people wrote. */
export function logFailure({ log }: Services, error: unknown, where: Record<string, string | null>): void {
  log.error('failed', {
    ...where,
    code: faultCode(error),
    message: error instanceof EdicolaError ? errorMessage(error) : undefined,
  });
  if (error instanceof Error) log.debug('failed-at', { stack: error.stack });
}
