import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { invocationFolder, loadConfig } from '../src/config.js';
import { projectRoot, type Setting, settings } from '../src/settings.js';

const noFile = path.join(tmpdir(), 'no-such-env-file');

function envFile(text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'edicola-')), '.env');
  writeFileSync(file, text);
  return file;
}

describe('loadConfig', () => {
  it('has a default for everything but the token', () => {
    const config = loadConfig({}, noFile);
    expect(config.DISCORD_TOKEN).toBeUndefined();
    expect(config.DATA_DIR).toBe(path.join(projectRoot, 'data'));
    expect(config.EMBEDDING_MODEL).toBe('multilingual-e5-small');
    expect(config.HOME_GUILD_IDS).toEqual([]);
  });

  it('takes the shipped model that is there, where nobody has chosen one', () => {
    const models = mkdtempSync(path.join(tmpdir(), 'edicola-models-'));
    mkdirSync(path.join(models, 'e5-small-v2'));
    expect(loadConfig({ MODELS_DIR: models }, noFile).EMBEDDING_MODEL).toBe('e5-small-v2');
    const chosen = { MODELS_DIR: models, EMBEDDING_MODEL: 'multilingual-e5-small' };
    expect(loadConfig(chosen, noFile).EMBEDDING_MODEL).toBe('multilingual-e5-small');
    mkdirSync(path.join(models, 'multilingual-e5-small'));
    expect(loadConfig({ MODELS_DIR: models }, noFile).EMBEDDING_MODEL).toBe('multilingual-e5-small');
  });

  it('prefers the environment to the file, and takes an empty value for an unset one', () => {
    const file = envFile('LOG_LEVEL=debug\nREADING=quotes\nDATA_DIR=\n');
    const config = loadConfig({ LOG_LEVEL: 'error' }, file);
    expect([config.LOG_LEVEL, config.READING]).toEqual(['error', 'quotes']);
    expect(config.DATA_DIR).toBe(path.join(projectRoot, 'data'));
  });

  it.each([
    ['USER_QUESTIONS_PER_MINUTE', '0', '1 to 1000'],
    ['HOME_GUILD_IDS', '12,abc', 'server ids'],
    ['DISCORD_API', 'http://example.org/api', 'https address'],
    ['EMBEDDING_MODEL', '../../etc', 'Hub id'],
    ['EMBEDDING_MODEL', '..', 'Hub id'],
    ['ANSWER_THRESHOLD', '1.5', '0 to 1'],
    ['FETCH_PORTS', '8080,x', 'ports'],
    ['MESSAGE_CONTENT', 'yes', 'true, false'],
  ])('refuses %s=%s and says what is allowed', (name, given, allowed) => {
    const parts = [name, given, allowed].map((part) => expect.stringContaining(part));
    for (const part of parts) {
      expect(() => loadConfig({ [name]: given }, noFile)).toThrowError(
        expect.objectContaining({ code: 'bad-settings', message: part }),
      );
    }
  });

  it('tells all faults at once, and a name in the file that is no setting', () => {
    const file = envFile('DISCORD_TOKN=x\n');
    const load = () => loadConfig({ READING: 'all', LOG_LEVEL: 'loud' }, file);
    expect(load).toThrowError(/DISCORD_TOKN.*READING.*LOG_LEVEL|DISCORD_TOKN.*LOG_LEVEL.*READING/);
  });

  it('never shows a malformed token', () => {
    expect(() => loadConfig({ DISCORD_TOKEN: 'secret' }, noFile)).toThrowError(
      /^(?!.*secret).*DISCORD_TOKEN/,
    );
  });
});

describe('invocationFolder', () => {
  it('is where the user stands under npm, and the working folder for what merely runs below npm', () => {
    const ours = { npm_lifecycle_script: 'node dist/main.js ask', INIT_CWD: '/somewhere' };
    expect(invocationFolder(ours)).toBe('/somewhere');
    expect(invocationFolder({ npm_lifecycle_script: 'vitest run', INIT_CWD: '/somewhere' })).toBe(
      process.cwd(),
    );
  });
});

describe('the documents', () => {
  const table = Object.entries(settings) as [string, Setting][];

  it('.env.example has every setting with its default, and no other', () => {
    const lines = readFileSync(path.join(projectRoot, '.env.example'), 'utf8').split('\n');
    const given = lines
      .filter((line) => /^#?\s*[A-Z_]+=/.test(line))
      .map((line) => line.replace(/^#\s*/, ''));
    expect(given).toEqual(table.map(([name, setting]) => `${name}=${setting.default}`));
  });

  it('the README has every setting with default, range and meaning', () => {
    const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
    for (const [name, { default: value, range, meaning }] of table) {
      expect(readme).toContain(
        `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${range} | ${meaning} |`,
      );
    }
  });
});
