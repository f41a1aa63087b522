import { brokenFirst } from './feed-names.js';
import { postChannel } from './post-channel.js';
import { type FeedShow, feedsScreen } from './rendering/feeds.js';
import type { Screen } from './screen.js';
import type { Services } from './services.js';

/** The feeds as they are doing now. */
export async function showFeeds(
  { client, desk }: Services,
  view: { show: FeedShow; page: number; language: string },
): Promise<Screen> {
  const feeds = brokenFirst(await desk.feeds.feeds());
  const counts = await desk.feeds.entryCounts();
  const closedChannels = new Set<string>();
  for (const id of new Set(feeds.flatMap(({ channelId }) => channelId ?? []))) {
    if (typeof (await postChannel(client, id)) === 'string') closedChannels.add(id);
  }
  return feedsScreen({ ...view, feeds, counts, closedChannels });
}
