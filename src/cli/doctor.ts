import { access, constants } from 'node:fs/promises';
import { type Edicola, openEdicola } from '../app.js';
import type { Config } from '../config.js';
import { errorCode, errorMessage } from '../errors.js';
import { type Setting, settings } from '../settings.js';
import type { Call, Command } from './command.js';

export const command: Command = {
  usage: 'doctor [--json]',
  summary: 'Looks at settings, model, library and index, and says what is wrong and what to do.',
  options: { json: { type: 'boolean' } },
  run,
};

interface Finding {
  code: string;
  message: string;
}

interface Report {
  healthy: boolean;
  settings: Record<string, unknown>;
  model: { id: string; fingerprint: string; dimensions: number } | null;
  library: {
    articles: number;
    passages: number;
    newest: string | null;
    samples: number;
    stale: number;
  } | null;
  index: { ready: boolean; passages: number } | null;
  findings: Finding[];
}

async function run({ config, values, terminal }: Call): Promise<number> {
  const report = await examine(config);
  if (values.json) terminal.json(report);
  else terminal.print(shown(report));
  return report.healthy ? 0 : 1;
}

async function examine(config: Config): Promise<Report> {
  const report: Report = {
    healthy: true,
    settings: shownSettings(config),
    model: null,
    library: null,
    index: null,
    findings: await surroundings(config),
  };
  try {
    const edicola = await openEdicola(config, {
      onNotice: (message) => report.findings.push({ code: 'notice', message }),
    });
    try {
      await describe(edicola, report);
    } finally {
      await edicola.close();
    }
  } catch (error) {
    report.healthy = false;
    report.findings.push({ code: errorCode(error), message: errorMessage(error) });
  }
  return report;
}

async function describe(edicola: Edicola, report: Report): Promise<void> {
  const { store, embedder, index } = edicola;
  // A question embedded is the only proof that the model works.
  await embedder.embedQuestion('edicola');
  const { model: id, fingerprint, dimensions } = embedder;
  const stale = (await store.staleArticles(fingerprint)).length;
  const counts = await store.counts();
  report.model = { id, fingerprint, dimensions };
  report.library = { ...counts, stale };
  report.index = { ready: index.ready, passages: index.size };
  if (stale > 0) {
    const message = `${stale} articles were embedded by another model or other settings; run \`edicola reindex\``;
    report.findings.push({ code: 'stale-vectors', message });
  }
  if (counts.articles === 0) {
    report.findings.push({
      code: 'empty-library',
      message: 'nothing has been read yet; run `edicola ingest FILE`',
    });
  }
}

/** What is worth knowing before anything is opened. */
async function surroundings(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (config.ALLOW_PRIVATE_ADDRESSES) {
    const message =
      'ALLOW_PRIVATE_ADDRESSES is on: whoever feeds the library reaches this network; turn it off unless that is meant';
    findings.push({ code: 'private-addresses-allowed', message });
  }
  for (const name of ['DATA_DIR', 'INDEX_DIR'] as const) {
    const folder = config[name];
    const exists = await access(folder, constants.W_OK).then(
      () => true,
      (error: unknown) => errorCode(error) === 'ENOENT',
    );
    if (!exists)
      findings.push({
        code: 'folder-not-writable',
        message: `${name} ${folder} cannot be written; check its permissions`,
      });
  }
  return findings;
}

/** Every setting as it is in force; a token only as set or not. */
function shownSettings(config: Config): Record<string, unknown> {
  const entries = (Object.keys(settings) as (keyof Config)[]).map((name) => {
    const value = config[name];
    if (name === 'DISCORD_TOKEN') return [name, value === undefined ? null : 'set'];
    return [name, value ?? null];
  });
  return Object.fromEntries(entries);
}

function shown(report: Report): string {
  const { model, library, index } = report;
  const lines = [
    model && `model     ${model.id}, ${model.dimensions} dimensions`,
    library &&
      `library   ${library.articles} articles, ${library.passages} passages, newest ${library.newest ?? 'unknown'}`,
    index && `index     ${index.ready ? 'ready' : 'being built'}, ${index.passages} passages`,
    `settings  ${changedSettings(report.settings).join(', ') || 'all at their defaults'}`,
    ...report.findings.map(({ message }) => `! ${message}`),
    report.findings.length === 0 ? 'Nothing is wrong.' : null,
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function changedSettings(values: Record<string, unknown>): string[] {
  const table = settings as Record<string, Setting>;
  return Object.entries(values)
    .filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(table[name]?.schema.safeParse(undefined).data ?? null),
    )
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`);
}
