import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { lockLibrary } from '../../src/store/library-lock.js';
import { temporaryFolder } from './temporary-folder.js';

const inUse = expect.objectContaining({ code: 'library-in-use' });

it('is held by one at a time', () => {
  const folder = temporaryFolder();
  const lock = lockLibrary(folder);
  expect(() => lockLibrary(folder)).toThrow(inUse);
  expect(() => lockLibrary(temporaryFolder())).not.toThrow();
  lock.release();
  lockLibrary(folder).release();
});

it('is released when the process that holds it is killed', async () => {
  const folder = temporaryFolder();
  const holder = `const db = new (require('better-sqlite3'))(process.argv[1]);
    db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', holder, `${folder}/bot.lock`], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => lockLibrary(folder)).toThrow(inUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockLibrary(folder).release();
});
