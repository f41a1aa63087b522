import { afterEach, beforeEach, expect, it } from 'vitest';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import { articleRecord } from '../store/records.js';
import { Stand } from './fake-desk.js';
import { ShownMessage } from './loopback/people/shown-message.js';

let stand: Stand;
const url = 'https://news.example/feed';
const withdrawn = 'The articles shown here are no longer in the library.';

beforeEach(async () => {
  stand = await Stand.open();
  const channel = stand.discord.places.channel(stand.guild, 'news');
  await stand.desk.feeds.addFeed(newFeed(url, 'News', channel.id));
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

/** Posts the headlines of new articles, as a reading of their feed would. */
async function bring(...ids: string[]): Promise<void> {
  const { feeds, store } = stand.desk;
  for (const id of ids) {
    await store.replaceArticle(articleRecord({ id, title: `Headline ${id}` }));
    const entry = {
      feedUrl: url,
      id,
      address: null,
      articleId: id,
      failures: 0,
      digest: null,
      headline: true,
    };
    await feeds.markSeen(entry, new Date().toISOString());
  }
  const feed = await feeds.feed(url);
  if (feed) await feeds.saveFeed(feed);
}
const shown = () => stand.shown.map((message) => new ShownMessage(stand.discord.world, message).plain);
const isShown = (text: string) => expect.poll(() => shown().join('\n'), { timeout: 15_000 }).toContain(text);

/** Forgets an article when the bot comes to keep what it has posted: before it, or after it. */
function forgetAt(id: string, when: 'before' | 'after'): void {
  const { feeds, store } = stand.desk;
  const original = feeds.savePost.bind(feeds);
  feeds.savePost = async (post) => {
    if (when === 'before') await store.forgetArticle(id);
    await original(post);
    if (when === 'after') await store.forgetArticle(id);
  };
}

it.each(['before', 'after'] as const)(
  'a headline whose article is forgotten right %s its message is kept goes as well',
  async (when) => {
    forgetAt('a', when);
    await bring('a');
    await isShown(withdrawn);
    expect(shown()).toHaveLength(1);
  },
);

it('one whose article is forgotten while the bot is away goes too, and the others of the message stay', async () => {
  await bring('a', 'b');
  await isShown('Headline b');
  await stand.stop();
  await stand.desk.store.forgetArticle('a');
  await stand.start();
  await expect.poll(() => shown()[0], { timeout: 15_000 }).not.toContain('Headline a');
  expect(shown()[0]).toContain('Headline b');
  expect(await stand.desk.feeds.postsOfForgotten()).toEqual([]);
});

it('what was posted over 30 days ago is not kept', async () => {
  await bring('a');
  await isShown('Headline a');
  await stand.desk.chat.expire({ answers: Date.now() + 1 });
  await stand.desk.store.forgetArticle('a');
  expect(await stand.desk.feeds.postsOfForgotten()).toEqual([]);
});
