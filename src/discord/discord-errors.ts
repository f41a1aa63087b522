import { DiscordAPIError, HTTPError } from 'discord.js';
import { errorCode } from '../errors.js';

/** Discord's codes that a bot meets on any day (https://discord.com/developers/docs/topics/opcodes-and-status-codes). */
const codes = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  directMessagesClosed: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  threadExists: 160004,
} as const;

export type DiscordFault = keyof typeof codes | 'unavailable' | 'other';

/** What an error from Discord means to us. */
export function discordFault(error: unknown): DiscordFault {
  if (error instanceof DiscordAPIError) {
    const known = Object.entries(codes).find(([, code]) => code === error.code);
    if (known) return known[0] as keyof typeof codes;
    return error.status >= 500 || error.status === 429 ? 'unavailable' : 'other';
  }
  if (error instanceof HTTPError) return 'unavailable';
  return isAborted(error) || isNetworkError(error) ? 'unavailable' : 'other';
}

/** The interaction's token is no use: what is to be said has to be said elsewhere. */
export function interactionIsLost(fault: DiscordFault): boolean {
  return fault === 'unknownInteraction' || fault === 'invalidWebhookToken' || fault === 'unknownWebhook';
}

export function mayNotSpeak(fault: DiscordFault): boolean {
  return fault === 'missingAccess' || fault === 'missingPermissions' || fault === 'unknownChannel';
}

/** For the log: Discord's number, our code, or the system's. */
export function faultCode(error: unknown): string | number {
  return error instanceof DiscordAPIError ? error.code : errorCode(error);
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function isNetworkError(error: unknown): boolean {
  return /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|UND_ERR)/.test(errorCode(error));
}
