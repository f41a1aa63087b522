import type { ChatInputCommandInteraction } from 'discord.js';
import { channelMention } from 'discord.js';
import { EdicolaError } from '../errors.js';
import { addFeed } from '../feeds/keep-feeds.js';
import { runFeeds } from '../feeds/poll-feeds.js';
import { type FeedRun, fetchFeed } from '../feeds/run-feed.js';
import type { Feed } from '../store/feed-store.js';
import type { Call } from './command.js';
import { failureWords } from './failure-words.js';
import { feedNamed } from './feed-names.js';
import { postChannel } from './post-channel.js';
import { feedRunsScreen } from './rendering/feeds.js';
import { safeLine } from './safe-text.js';
import { plainScreen } from './screen.js';
import { showFeeds } from './showing-feeds.js';

type FeedCall = Call<ChatInputCommandInteraction>;

/** Between two edits that show progress, in milliseconds: Discord allows five in five seconds. */
const progressEvery = 2500;

/** What each subcommand of `/feeds` does. What goes wrong with a feed is said as it is: it is the feeder's to mend. */
export const feedActions: Record<string, (call: FeedCall) => Promise<void>> = {
  list,
  add: told(add),
  remove,
  run: told(run),
  check: told(check),
  channel: chooseChannel,
};

async function list({ interaction, services, reply }: FeedCall): Promise<void> {
  const show = interaction.options.getString('show') === 'broken' ? 'broken' : 'all';
  await reply.show(await showFeeds(services, { show, page: 0, language: interaction.locale }));
}

async function add(call: FeedCall): Promise<void> {
  const { interaction, services, reply, texts } = call;
  const channelId = await chosenChannel(call);
  if (channelId === undefined) return;
  const url = interaction.options.getString('url', true).trim();
  const feed = await addFeed(services.desk.feedDesk, url, channelId);
  const said = [texts.feeds.added(safeLine(feed.title ?? feed.url, 200), feed.entries)];
  if (channelId !== null) said.push(texts.feeds.channelSet(nameOf(feed), channelMention(channelId)));
  await reply.show(plainScreen(said.join('\n')));
}

async function remove({ interaction, services, reply, texts }: FeedCall): Promise<void> {
  const feed = await feedNamed(interaction.options.getString('feed', true), services);
  const gone = feed !== null && (await services.desk.feeds.removeFeed(feed.url));
  await reply.show(plainScreen(gone ? texts.feeds.removed(nameOf(feed)) : texts.feeds.unknown));
}

async function run({ interaction, services, reply, texts }: FeedCall): Promise<void> {
  const typed = interaction.options.getString('feed');
  const named = typed === null ? null : await feedNamed(typed, services);
  if (typed !== null && named === null) return void (await reply.show(plainScreen(texts.feeds.unknown)));
  const feeds = named ? [named] : await services.desk.feeds.feeds();
  if (feeds.length === 0) return void (await reply.show(plainScreen(texts.feeds.none)));
  const runs: FeedRun[] = [];
  let shownAt = Date.now();
  const onRun = async (one: FeedRun) => {
    runs.push(one);
    if (Date.now() - shownAt < progressEvery || runs.length === feeds.length) return;
    shownAt = Date.now();
    await reply.show(feedRunsScreen(runs, feeds.length, interaction.locale));
  };
  await runFeeds(services.desk.feedDesk, feeds, { onRun });
  await reply.show(feedRunsScreen(runs, feeds.length, interaction.locale));
  services.libraryChanged();
}

async function check({ interaction, services, reply, texts }: FeedCall): Promise<void> {
  const typed = interaction.options.getString('feed', true).trim();
  const url = (await feedNamed(typed, services))?.url ?? typed;
  const read = await fetchFeed(services.desk.feedDesk, { url, etag: null, lastModified: null });
  const { title = null, entries = [] } = read?.content ?? {};
  const whole = entries.filter(({ fullHtml }) => fullHtml !== null).length;
  const newest = entries
    .slice(0, 5)
    .map((entry) => `-# • ${safeLine(entry.title ?? entry.url ?? entry.id, 160)}`);
  const said = [
    texts.feeds.checked(safeLine(title ?? url, 200), entries.length, whole),
    newest.length === 0 ? '' : `**${texts.feeds.newest}**`,
    ...newest,
  ];
  await reply.show(plainScreen(said.filter(Boolean).join('\n')));
}

async function chooseChannel(call: FeedCall): Promise<void> {
  const { interaction, services, reply, texts } = call;
  const typed = interaction.options.getString('feed');
  const feed = typed === null ? null : await feedNamed(typed, services);
  if (typed !== null && feed === null) return void (await reply.show(plainScreen(texts.feeds.unknown)));
  const channelId = await chosenChannel(call);
  if (channelId === undefined) return;
  await services.desk.feeds.setChannel(feed?.url ?? 'all', channelId);
  const what = feed ? nameOf(feed) : texts.feeds.all;
  const said =
    channelId === null
      ? texts.feeds.channelNone(what)
      : texts.feeds.channelSet(what, channelMention(channelId));
  await reply.show(plainScreen(said));
}

/** The channel that was chosen, null for none; undefined where it cannot be, which has been said. */
async function chosenChannel({
  interaction,
  services,
  reply,
  texts,
}: FeedCall): Promise<string | null | undefined> {
  const chosen = interaction.options.getChannel('channel');
  if (chosen === null) return null;
  const place = await postChannel(services.client, chosen.id);
  if (
    typeof place !== 'string' &&
    !place.channel.isDMBased() &&
    place.channel.guildId === interaction.guildId
  )
    return chosen.id;
  const said =
    place === 'forbidden' ? texts.feeds.mayNotPost(channelMention(chosen.id)) : texts.feeds.channelElsewhere;
  await reply.show(plainScreen(said));
  return undefined;
}

/** A feed that cannot be had is told in its own sentence. */
function told(action: (call: FeedCall) => Promise<void>): (call: FeedCall) => Promise<void> {
  return async (call) => {
    try {
      await action(call);
    } catch (error) {
      if (!(error instanceof EdicolaError)) throw error;
      await call.reply.show(
        plainScreen(call.texts.feeds.failed(failureWords(call.texts, error.code, error.message, 400))),
      );
    }
  };
}

function nameOf({ title, url }: Feed): string {
  return safeLine(title ?? url, 200);
}
