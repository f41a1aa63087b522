import type { Edicola } from '../app.js';
import type { PageFacts } from '../article/page.js';
import { EdicolaError, UsageError } from '../errors.js';
import type { IngestResult } from '../pipeline.js';
import type { SourceItem } from '../sources/source-item.js';
import { type Call, type Command, textOption } from './command.js';
import { openWithProgress } from './open-with-progress.js';
import type { Terminal } from './terminal.js';

export const command: Command = {
  usage: 'ingest [--json] [--url U] [--outlet O] [--published D] SOURCE...',
  summary:
    'Reads files, folders, globs, .jsonl(.gz), web pages and feeds into the library; one result a page.',
  options: {
    json: { type: 'boolean' },
    url: { type: 'string' },
    outlet: { type: 'string' },
    published: { type: 'string' },
  },
  run,
};

async function run(call: Call): Promise<number> {
  if (call.positionals.length === 0) throw new UsageError('no source given');
  const facts = pageFacts(call);
  const edicola = await openWithProgress(call);
  try {
    const results = await ingestAll(edicola, sources(edicola, call, facts), call);
    if (call.values.json) call.terminal.json(results);
    else call.terminal.print(summary(results));
    return results.some(({ status }) => status !== 'failed') ? 0 : 1;
  } finally {
    await edicola.close();
  }
}

async function ingestAll(
  edicola: Edicola,
  items: AsyncIterable<SourceItem>,
  call: Call,
): Promise<IngestResult[]> {
  const { terminal, signal } = call;
  const results: IngestResult[] = [];
  const bar = terminal.progress('ingesting');
  let share = 0;
  async function* watched() {
    for await (const item of items) {
      share = call.positionals.length === 1 ? (item.share ?? 0) : 0;
      yield item;
    }
  }
  for await (const result of edicola.ingest(watched(), { signal })) {
    results.push(result);
    // How many there will be, from how much of the file these were.
    bar.update(results.length, share > 0 ? Math.round(results.length / share) : results.length);
    if (!call.values.json) {
      bar.end();
      terminal.print(line(result, terminal));
    }
  }
  bar.end();
  return results;
}

async function* sources(edicola: Edicola, call: Call, facts: PageFacts): AsyncGenerator<SourceItem> {
  for (const name of call.positionals) {
    yield* edicola.source(name, { cwd: call.cwd, facts, signal: call.signal });
  }
}

function pageFacts(call: Call): PageFacts {
  const facts = {
    url: textOption(call, 'url'),
    outlet: textOption(call, 'outlet'),
    publishedAt: textOption(call, 'published'),
  };
  if (
    facts.url !== undefined &&
    !/^https?:$/.test(URL.canParse(facts.url) ? new URL(facts.url).protocol : '')
  ) {
    throw new UsageError(`--url is ${JSON.stringify(facts.url)}, allowed: an http(s) address`);
  }
  if (facts.publishedAt !== undefined && Number.isNaN(Date.parse(facts.publishedAt))) {
    throw new UsageError(`--published is ${JSON.stringify(facts.publishedAt)}, allowed: YYYY-MM-DD`);
  }
  if (call.positionals.length > 1 && facts.url !== undefined) {
    throw new UsageError('--url names one page; give one source with it');
  }
  return facts;
}

function line(result: IngestResult, terminal: Terminal): string {
  if (result.status === 'failed') {
    return `${terminal.style('red', 'failed')}     ${result.message ?? result.source}`;
  }
  const counts = `${result.sections} sections, ${result.passages} passages`;
  const status = terminal.style('green', result.status.padEnd(10));
  return `${status} ${result.title ?? result.source} ${terminal.style('dim', `(${counts})`)}`;
}

function summary(results: IngestResult[]): string {
  const tally = new Map<string, number>();
  for (const { status } of results) tally.set(status, (tally.get(status) ?? 0) + 1);
  if (results.length === 0)
    throw new EdicolaError(
      'nothing-to-read',
      'no page found in what was given; name .txt, .md, .html or .jsonl files',
    );
  return [...tally].map(([status, count]) => `${count} ${status}`).join(', ');
}
