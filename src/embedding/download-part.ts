import { randomUUID } from 'node:crypto';
import { readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../errors.js';

/** A part nobody has written to for so long, in milliseconds, is of a program that was killed. */
const abandonedAfter = 10_000;

/**
 * What an earlier attempt at a file has left, taken for this attempt alone: two programs that download one model
 * would write into each other's halves. A rename decides who gets it.
 *
 * @returns the file to write to; it may not be there yet
 */
export async function claimPart(target: string): Promise<string> {
  const own = `${target}.${randomUUID().slice(0, 8)}.part`;
  for (const left of await partsLeft(target)) {
    if (await renamed(left, own)) break;
  }
  return own;
}

/** Leaves what has come for the next attempt, whoever makes it. */
export async function leavePart(target: string, part: string): Promise<void> {
  await renamed(part, `${target}.part`);
}

async function partsLeft(target: string): Promise<string[]> {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const parts = (await readdir(folder)).filter(
    (each) => each.startsWith(`${name}.`) && each.endsWith('.part'),
  );
  const left: string[] = [];
  for (const each of parts) {
    const file = path.join(folder, each);
    if (each === `${name}.part` || (await isAbandoned(file))) left.push(file);
  }
  return left;
}

async function isAbandoned(file: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(file)).mtimeMs > abandonedAfter;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
