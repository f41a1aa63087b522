import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEdicola } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { projectRoot } from '../../src/settings.js';
import { localSource } from '../../src/sources/local-sources.js';
import type { LoopbackDiscord } from './loopback/loopback-discord.js';

/** The built program as its owner starts it, `node dist/main.js start`, in a process of its own. */
export class Program {
  #output = '';
  readonly #child: ChildProcess;

  /** @param folder of the library */
  constructor(discord: LoopbackDiscord, folder: string, settings: Record<string, string> = {}) {
    this.#child = spawn(process.execPath, ['dist/main.js', 'start'], {
      cwd: projectRoot,
      env: {
        ...{ PATH: process.env.PATH, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token, NO_COLOR: '1' },
        ...{ DATA_DIR: folder, INDEX_DIR: path.join(folder, 'index'), ...settings },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output += String(chunk);
      });
    }
  }

  /** Everything it has written, to either stream. */
  get output(): string {
    return this.#output;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until it says that it answers. */
  async ready(timeout = 60_000): Promise<void> {
    const deadline = Date.now() + timeout;
    while (!this.#output.includes('bot-ready')) {
      if (!this.running || Date.now() > deadline)
        throw new Error(`the bot did not get ready:\n${this.#output}`);
      await sleep(50);
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.#child.kill(signal);
  }

  /** The exit code, once it has ended. */
  async ended(): Promise<number | null> {
    if (this.running) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  /** Memory in use, in bytes; null where the system does not tell (anything but Linux). */
  async memory(): Promise<number | null> {
    const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8').catch(() => null);
    const kilobytes = status?.match(/VmRSS:\s+(\d+)/)?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  }
}

/** Reads the samples into a library, for programs to start on. */
export async function fillLibrary(folder: string): Promise<void> {
  const environment = { DATA_DIR: folder, INDEX_DIR: path.join(folder, 'index') };
  const edicola = await openEdicola(loadConfig(environment, path.join(folder, 'none.env')));
  const root = path.join(projectRoot, 'data');
  try {
    const items = localSource('samples', { cwd: root, root });
    for await (const { status, source, message } of edicola.ingest(items, { sample: true })) {
      if (status === 'failed') throw new Error(`${source}: ${message}`);
    }
  } finally {
    await edicola.close();
  }
}
