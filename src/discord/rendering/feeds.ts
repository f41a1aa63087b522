import { channelMention } from 'discord.js';
import type { FeedRun } from '../../feeds/run-feed.js';
import type { EntryCounts, Feed } from '../../store/feed-store.js';
import { customId } from '../custom-id.js';
import { discordAgo } from '../dates.js';
import { failureWords } from '../failure-words.js';
import { packPages } from '../limits.js';
import { link, safeLine } from '../safe-text.js';
import { button, buttonRow, type Screen, screen } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';

const feedsPerPage = 8;
const pageRoom = 3400;
const runsShown = 12;

/** Which feeds a list shows. */
export const feedShows = ['all', 'broken'] as const;
export type FeedShow = (typeof feedShows)[number];

export interface FeedsView {
  feeds: readonly Feed[];
  counts: ReadonlyMap<string, EntryCounts>;
  /** Channels that cannot be posted in. */
  closedChannels: ReadonlySet<string>;
  show: FeedShow;
  page: number;
  language: string;
}

/** The feeds, each with how it is doing: the broken ones first, since when and why. */
export function feedsScreen(view: FeedsView): Screen {
  const { feeds, show, page, language } = view;
  const texts = textsFor(language);
  const listed = show === 'broken' ? feeds.filter(({ failingSince }) => failingSince !== null) : feeds;
  if (listed.length === 0)
    return screen([feeds.length === 0 ? texts.feeds.none : texts.feeds.noneBroken(feeds.length)]);
  const grouped = packPages(
    listed.map((feed) => feedBlock(feed, view, texts)),
    pageRoom,
    feedsPerPage,
  );
  const shown = Math.min(page, grouped.length - 1);
  return screen(
    [
      `### ${texts.feeds.title(feeds.length)}`,
      ...(grouped[shown] ?? []),
      grouped.length > 1 ? `-# ${texts.page(shown + 1, grouped.length)}` : '',
    ],
    [
      buttonRow(
        shown > 0 ? button(texts.buttons.previous, customId('feeds', show, shown - 1)) : null,
        shown + 1 < grouped.length ? button(texts.buttons.next, customId('feeds', show, shown + 1)) : null,
      ),
    ],
  );
}

/** What came of reading feeds now; failures first, because they want something done. */
export function feedRunsScreen(runs: readonly FeedRun[], total: number, language: string): Screen {
  const texts = textsFor(language);
  const failed = runs.filter(({ status }) => status === 'failed');
  const lines = [...failed, ...runs.filter((run) => !failed.includes(run))]
    .slice(0, runsShown)
    .map((run) => runLine(run, texts));
  const more = runs.length - lines.length;
  return screen([
    runs.length < total ? texts.feeds.running(runs.length, total) : texts.feeds.ran(total),
    lines.join('\n'),
    more > 0 ? `-# ${texts.ingestMore(more)}` : '',
  ]);
}

function feedBlock(feed: Feed, { counts, closedChannels }: FeedsView, texts: Texts): string {
  const { entries, read } = counts.get(feed.url) ?? { entries: 0, read: 0 };
  const words = texts.feeds;
  const { failingSince, failure, failureCode, checkedAt, channelId } = feed;
  const why = failureWords(texts, failureCode, failure);
  const health =
    failingSince === null
      ? `🟢 ${checkedAt === null ? words.notYet : words.ok(ago(checkedAt))}`
      : `🔴 ${words.broken(ago(failingSince), why, ago(checkedAt ?? failingSince))}`;
  const channel = channelId === null ? '' : channelMention(channelId);
  return [
    `**${link(safeLine(feed.title ?? feed.url, 100), feed.url)}**`,
    `-# ${health}`,
    `-# ${words.entries(entries, read)}${channel && ` · ${words.postedIn(channel)}`}`,
    channelId !== null && closedChannels.has(channelId) ? `-# ⚠️ ${words.mayNotPost(channel)}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function runLine({ feed, status, results }: FeedRun, texts: Texts): string {
  const name = safeLine(feed.title ?? feed.url, 80);
  if (status === 'failed')
    return `✗ ${name} — ${texts.ingestFailed(failureWords(texts, feed.failureCode, feed.failure, 160))}`;
  const failed = results.filter((result) => result.status === 'failed');
  const [first] = failed;
  const reason = first ? ` (${failureWords(texts, first.code, first.message, 120)})` : '';
  return `✓ ${name} — ${texts.feeds.readNow(results.length - failed.length, failed.length)}${reason}`;
}

function ago(time: string): string {
  return discordAgo(Date.parse(time));
}
