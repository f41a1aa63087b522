import { errorMessage } from '../errors.js';
import type { Log } from '../log.js';
import { isUnwritable } from '../store/unwritable.js';
import { faultCode } from './discord-errors.js';

/**
 * Keeps what an answer can do without: on a full or read-only disk the reader gets it all the same, and the log why
 * it is not kept.
 *
 * @returns false where it could not be kept
 */
export async function keptIfWritable(
  log: Log,
  event: string,
  keep: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await keep();
    return true;
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    log.warn(event, { code: faultCode(error), message: errorMessage(error) });
    return false;
  }
}
