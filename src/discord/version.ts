import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../settings.js';

const packageFile = z.object({ version: z.string() });

/** Edicola's version, from package.json. */
export function version(): string {
  const text = readFileSync(path.join(projectRoot, 'package.json'), 'utf8');
  return packageFile.parse(JSON.parse(text)).version;
}
