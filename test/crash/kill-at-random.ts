import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { vectors } from './inspection.js';

export interface Order {
  action: 'write' | 'forget' | 'backup';
  pages?: unknown[];
  ids?: string[];
}

export interface Outcome {
  /** Whether it was over before it could be killed. */
  complete: boolean;
  /** Ids of the articles it said were done. */
  done: string[];
}

/**
 * Starts the victim and kills it with SIGKILL.
 *
 * @param killAfter milliseconds after it has opened the library; null lets it live
 */
export async function runVictim(folder: string, order: Order, killAfter: number | null): Promise<Outcome> {
  const { action, pages, ids } = order;
  const victim = fileURLToPath(new URL('victim.js', import.meta.url));
  const child = spawn(process.execPath, [victim, folder, action], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify({ pages, ids, ...vectors }));
  const exited = once(child, 'exit');
  const done: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') done.push(line);
    else if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter);
  }
  const [code, signal] = await exited;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the victim failed by itself, with code ${code}`);
  return { complete: code === 0, done };
}
