import { errorCode } from '../errors.js';

/** What the store says where it can be read and not be written. */
const unwritable = new Set(['disk-full', 'disk-failing', 'store-read-only', 'store-locked']);

/** Whether an error says no more than that nothing can be kept now: what has been found is there all the same. */
export function isUnwritable(error: unknown): boolean {
  return unwritable.has(errorCode(error));
}
