import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import type { z } from 'zod';
import { EdicolaError } from './errors.js';
import { projectRoot, type Setting, settings, shippedModels } from './settings.js';

export type Config = {
  readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']>;
};

/**
 * Reads the settings: the environment over `.env` in the project's root.
 *
 * @throws EdicolaError `bad-settings`, with every fault at once: name, what was given, what is allowed.
 */
export function loadConfig(
  environment: NodeJS.ProcessEnv = process.env,
  envFile = path.join(projectRoot, '.env'),
): Config {
  const fromFile = existsSync(envFile) ? parse(readFileSync(envFile)) : {};
  const faults = Object.keys(fromFile)
    .filter((name) => !(name in settings))
    .map((name) => `${name} in .env is not a setting`);
  const values: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings) as [string, Setting][]) {
    // An empty value is an unset one: `.env.example` copied as it is must work.
    const given = environment[name] || fromFile[name] || undefined;
    const result = setting.schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else faults.push(`${name} is ${shown(name, given)}, allowed: ${setting.range}`);
  }
  if (faults.length > 0) {
    throw new EdicolaError(
      'bad-settings',
      `the settings need mending: ${faults.join('; ')} (see .env.example)`,
    );
  }
  const config = values as Config;
  const chosen = environment.EMBEDDING_MODEL || fromFile.EMBEDDING_MODEL;
  return chosen ? config : { ...config, EMBEDDING_MODEL: modelAtHand(config) };
}

/** Where nobody has chosen a model, a folder that has only the second shipped one works at once with that. */
function modelAtHand({ MODELS_DIR, EMBEDDING_MODEL }: Config): string {
  return shippedModels.find((model) => existsSync(path.join(MODELS_DIR, model))) ?? EMBEDDING_MODEL;
}

function shown(name: string, given: string | undefined): string {
  if (given === undefined) return 'not set';
  return name === 'DISCORD_TOKEN' ? 'malformed' : JSON.stringify(given.slice(0, 100));
}

/**
 * The folder the user stands in: under `npm run` the process starts in the project's root, and npm says where
 * the user was. Anything else started below npm (a test, say) has its own working folder.
 */
export function invocationFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const underNpm = environment.npm_lifecycle_script?.startsWith('node dist/main.js') === true;
  return (underNpm && environment.INIT_CWD) || process.cwd();
}
