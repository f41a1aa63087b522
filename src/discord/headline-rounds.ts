import type { SendableChannels } from 'discord.js';
import type { HeadlineBatch } from '../store/feed-store.js';
import type { StoredArticle } from '../store/store.js';
import { discordFault, faultCode } from './discord-errors.js';
import { headlinesOf, keepPost } from './headline-mending.js';
import { postChannel } from './post-channel.js';
import { headlinesScreen } from './rendering/headlines.js';
import { Rounds } from './rounds.js';
import { post } from './sending.js';
import type { Services } from './services.js';

/** Headlines quoted of one reading; the rest is counted. */
const quoted = 5;

/**
 * Rounds that post what feeds brought to the channels chosen for them. Headlines are claimed before they are posted:
 * whatever dies when, none is posted twice.
 */
export function headlineRounds(services: Services): Rounds {
  const { desk, log } = services;
  const round = async (signal: AbortSignal) => {
    for (let goOn = true; goOn && !signal.aborted; ) {
      const batch = await desk.feeds.claimHeadlines();
      goOn = batch !== null && (await postBatch(batch, services));
    }
  };
  return new Rounds(round, (error) => log.error('headline-round-failed', { code: faultCode(error) }));
}

/** @returns false where Discord is out of order: another time, then */
async function postBatch(batch: HeadlineBatch, services: Services): Promise<boolean> {
  const { client, desk } = services;
  try {
    const place = await postChannel(client, batch.channelId);
    if (typeof place === 'string') await notPosted(batch, place, services);
    else await postIn(place.channel, batch, services);
    return true;
  } catch (error) {
    const fault = discordFault(error);
    await notPosted(batch, fault === 'unknownChannel' ? 'gone' : faultCode(error), services);
    if (fault === 'unavailable') await desk.feeds.releaseHeadlines(batch);
    return fault !== 'unavailable';
  }
}

async function postIn(channel: SendableChannels, batch: HeadlineBatch, services: Services): Promise<void> {
  const { log } = services;
  const articles = await articlesOf(batch, services);
  if (articles.length === 0) return;
  const { feed } = batch;
  const shown = { feed, total: articles.length, language: languageOf(channel, services) };
  const articleIds = articles.slice(0, quoted).map(({ id }) => id);
  const headlines = await headlinesOf(articleIds, services);
  const message = await post(channel, headlinesScreen({ ...shown, headlines }));
  await keepPost({ ...shown, articleIds, channelId: channel.id, messageId: message.id }, services);
  log.info('headlines-posted', { feed: feed.url, channel: channel.id, count: articles.length });
}

/** `/feeds list` says so as well, to those who can do something about it. */
async function notPosted(
  { feed, channelId, articleIds }: HeadlineBatch,
  code: string | number,
  { desk, log }: Services,
): Promise<void> {
  log.warn('headlines-not-posted', { feed: feed.url, channel: channelId, code, count: articleIds.length });
  if (code === 'gone') await desk.feeds.dropChannel(channelId);
}

/** Those that are still there, newest first. */
async function articlesOf({ articleIds }: HeadlineBatch, { desk }: Services): Promise<StoredArticle[]> {
  const found = await Promise.all(articleIds.map((id) => desk.store.article(id)));
  return found
    .filter((article) => article !== null)
    .sort((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
}

/** Nobody asked: the server's setting, else the server's own language. */
function languageOf(channel: SendableChannels, { settings }: Services): string {
  if (channel.isDMBased()) return 'en';
  const { language } = settings.of(channel.guildId);
  return language === 'asker' ? channel.guild.preferredLocale : language;
}
