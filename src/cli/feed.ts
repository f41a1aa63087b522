import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Edicola } from '../app.js';
import { EdicolaError, UsageError } from '../errors.js';
import { addFeed, newFeed } from '../feeds/keep-feeds.js';
import { readOpml, writeOpml } from '../feeds/opml.js';
import { runFeeds } from '../feeds/poll-feeds.js';
import { type FeedRun, fetchFeed, unknownFeed } from '../feeds/run-feed.js';
import { fileError } from '../sources/page-file.js';
import type { EntryCounts, Feed } from '../store/feed-store.js';
import type { Call, Command } from './command.js';
import { openWithProgress } from './open-with-progress.js';

export const command: Command = {
  usage:
    'feed add URL... | list | remove URL... | run [URL...] | check URL... | import FILE.opml | export FILE.opml [--json]',
  summary: 'The feeds the library is fed by: RSS, Atom, RDF, JSON Feed and news sitemaps.',
  options: { json: { type: 'boolean' } },
  run,
};

type Action = (edicola: Edicola, names: string[], call: Call) => Promise<Outcome>;
/** What is printed with `--json`, what without, and whether it went well. */
interface Outcome {
  json: unknown;
  lines: string[];
  well?: boolean;
}

const actions: Record<string, { takes: 'none' | 'some' | 'any' | 'one'; action: Action }> = {
  add: { takes: 'some', action: add },
  list: { takes: 'none', action: list },
  remove: { takes: 'some', action: remove },
  run: { takes: 'any', action: runNow },
  check: { takes: 'some', action: check },
  import: { takes: 'one', action: importList },
  export: { takes: 'one', action: exportList },
};

async function run(call: Call): Promise<number> {
  const [name = '', ...names] = call.positionals;
  const chosen = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!chosen) throw new UsageError(`${name || 'nothing'} is no feed command`);
  const { takes, action } = chosen;
  const fits = { none: names.length === 0, some: names.length > 0, any: true, one: names.length === 1 }[
    takes
  ];
  if (!fits) throw new UsageError(`feed ${name} takes ${takes === 'some' ? 'at least one' : takes} name`);
  const edicola = await openWithProgress(call);
  try {
    const { json, lines, well = true } = await action(edicola, names, call);
    if (call.values.json) call.terminal.json(json);
    else for (const line of lines) call.terminal.print(line);
    return well ? 0 : 1;
  } finally {
    await edicola.close();
  }
}

async function add({ feedDesk: desk }: Edicola, urls: string[], { signal }: Call): Promise<Outcome> {
  const added: Feed[] = [];
  for (const url of urls) added.push(await addFeed(desk, url, null, signal));
  return {
    json: added,
    lines: added.map(({ url, title }) => `added ${title ?? url}; it is read by \`start\` and \`feed run\``),
  };
}

async function list({ feedDesk: desk }: Edicola): Promise<Outcome> {
  const counts = await desk.feeds.entryCounts();
  const feeds = (await desk.feeds.feeds()).map((feed) => ({
    ...feed,
    ...(counts.get(feed.url) ?? { entries: 0, read: 0 }),
  }));
  return {
    json: feeds,
    lines: feeds.length === 0 ? ['No feeds; `edicola feed add URL` adds one.'] : feeds.map(state),
  };
}

async function remove({ feedDesk: desk }: Edicola, urls: string[]): Promise<Outcome> {
  for (const url of urls.map(spelt)) {
    if (!(await desk.feeds.removeFeed(url))) throw unknownFeed(url);
  }
  return { json: urls, lines: urls.map((url) => `removed ${url}; what was read of it stays`) };
}

async function runNow({ feedDesk: desk }: Edicola, names: string[], { signal }: Call): Promise<Outcome> {
  const urls = names.map(spelt);
  const all = await desk.feeds.feeds();
  const unknown = urls.find((url) => !all.some((feed) => feed.url === url));
  if (unknown !== undefined) throw unknownFeed(unknown);
  const runs = await runFeeds(desk, urls.length === 0 ? all : all.filter(({ url }) => urls.includes(url)), {
    signal,
  });
  const well = runs.length === 0 || runs.some(({ status }) => status !== 'failed');
  return { json: runs, lines: runs.map(outcome), well };
}

async function check({ feedDesk: desk }: Edicola, urls: string[], { signal }: Call): Promise<Outcome> {
  const checked = [];
  for (const url of urls) {
    const read = await fetchFeed(desk, { url, etag: null, lastModified: null }, signal);
    const entries = read?.content.entries ?? [];
    const whole = entries.filter(({ fullHtml }) => fullHtml !== null).length;
    checked.push({
      url,
      title: read?.content.title ?? null,
      entries: entries.length,
      whole,
      newest: entries[0]?.publishedAt ?? null,
    });
  }
  const lines = checked.map(
    ({ url, title, entries, whole, newest }) =>
      `${title ?? url}: ${entries} entries, ${whole} of them whole articles, newest ${newest ?? 'unknown'}`,
  );
  return { json: checked, lines };
}

async function importList(
  { feedDesk: desk }: Edicola,
  [name = '']: string[],
  { cwd }: Call,
): Promise<Outcome> {
  const file = path.resolve(cwd, name);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw fileError(cause, name);
  });
  const results = [];
  for (const { url, title } of readOpml(text))
    results.push({ url, added: await desk.feeds.addFeed(newFeed(url, title)) });
  const added = results.filter((result) => result.added).length;
  return { json: results, lines: [`${added} feeds added, ${results.length - added} known already`] };
}

async function exportList(
  { feedDesk: desk }: Edicola,
  [name = '']: string[],
  { cwd }: Call,
): Promise<Outcome> {
  const feeds = await desk.feeds.feeds();
  const file = path.resolve(cwd, name);
  await writeFile(file, writeOpml(feeds)).catch((cause: unknown) => {
    throw new EdicolaError(
      'file-unwritable',
      `${name} cannot be written; check the folder and its permissions`,
      cause,
    );
  });
  return { json: { file, feeds: feeds.length }, lines: [`${feeds.length} feeds in ${file}`] };
}

/** As the feeds are kept: whoever names one may leave out what the address means anyway. */
function spelt(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

function state({ url, title, failingSince, failure, ...feed }: Feed & EntryCounts): string {
  const { succeededAt, checkedAt, entries, read } = feed;
  const health = failingSince
    ? `broken since ${failingSince}: ${failure}`
    : succeededAt
      ? `ok, last read ${checkedAt}`
      : 'not read yet';
  return `${title ?? url}\n  ${url}\n  ${health}\n  ${read} of ${entries} entries read`;
}

function outcome({ feed, status, results }: FeedRun): string {
  const name = feed.title ?? feed.url;
  if (status === 'failed') return `${name}: failed: ${feed.failure}`;
  const failed = results.filter((result) => result.status === 'failed').length;
  return `${name}: ${results.length - failed} read${failed > 0 ? `, ${failed} failed` : ''}`;
}
