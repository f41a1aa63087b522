import { open } from 'node:fs/promises';

/** Waits until a file, or a folder's list of names, is on the disk: before that a power cut may leave it empty. */
export async function flushFile(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same for a folder. Windows cannot flush one, and needs not. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await flushFile(folder);
}
