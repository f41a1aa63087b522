import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { conversationKey } from '../../src/chat/conversation-key.js';
import { Conversations } from '../../src/chat/conversations.js';
import { GuildSettingsBook } from '../../src/chat/guild-settings.js';
import { expireChat, expireConversations, keptDays } from '../../src/chat/retention.js';
import type { ChatStore, GivenAnswer, HeldQuestion, Watch } from '../../src/store/chat-store.js';
import { createSqliteChatStore } from '../../src/store/sqlite/chat-store.js';
import { openDatabase } from '../../src/store/sqlite/database.js';
import { temporaryFolder } from '../store/temporary-folder.js';

let chat: ChatStore;
const minute = 60_000;
const day = 24 * 60 * minute;

beforeEach(() => {
  const database = openDatabase({ file: path.join(temporaryFolder(), 'edicola.db') });
  onTestFinished(() => database.close());
  chat = createSqliteChatStore(database);
});

const turn = (question: string, asker = 'anna', articleIds: string[] = []) => ({
  question,
  understoodAs: question,
  articleIds,
  quotes: [],
  asker,
});

function given(facts: Partial<GivenAnswer> = {}): GivenAnswer {
  return {
    ...{
      id: 'a1',
      at: 1000,
      userId: 'anna',
      guildId: 'town',
      channelId: 'general',
      messageId: null,
      private: false,
    },
    ...{
      conversation: 'c',
      language: 'en',
      refused: false,
      confidence: 0.9,
      model: 'm',
      nearest: [],
      evidence: [],
    },
    sentences: [{ text: 'The bridge is open.', citations: [1] }],
    citations: [
      {
        ...{
          n: 1,
          articleId: 'bridge',
          title: 'The bridge',
          section: null,
          outlet: null,
          authors: [],
          url: null,
        },
        ...{ publishedAt: null, link: null, quote: 'The bridge is open.', score: 1, passageId: 7 },
      },
    ],
    ...facts,
  };
}

const held = (answer: GivenAnswer): HeldQuestion => ({
  ...{ answerId: answer.id, at: answer.at, userId: answer.userId, outlet: null, since: null },
  question: 'Is the bridge open?',
  understoodAs: 'Is the bridge open?',
});

const record = (answer: GivenAnswer) => chat.recordAnswer(answer, held(answer));

const watch = (facts: Partial<Watch> = {}): Watch => ({
  ...{
    id: 'w1',
    at: 1000,
    userId: 'anna',
    guildId: 'town',
    channelId: 'general',
    private: false,
    toldAt: null,
  },
  ...{ question: 'Is it covered?', language: 'en', outlet: null, since: null },
  ...facts,
});

describe('conversations', () => {
  it('hold the last ten turns of half an hour', async () => {
    let now = 10 * day;
    const conversations = new Conversations(chat, () => now);
    for (let n = 1; n <= 12; n++) await conversations.add('c', turn(`question ${n}`));
    expect((await conversations.turns('c')).map(({ question }) => question)).toEqual(
      Array.from({ length: 10 }, (_, n) => `question ${n + 3}`),
    );
    now += 31 * minute;
    expect(await conversations.turns('c')).toEqual([]);
  });

  it('fork once: what one goes on to say is not the other’s', async () => {
    const conversations = new Conversations(chat);
    await conversations.add('a', turn('first'));
    await conversations.fork('a', 'b');
    await conversations.add('b', turn('second', 'bruno'));
    await conversations.fork('a', 'b');
    expect(await conversations.turns('a')).toHaveLength(1);
    expect(await conversations.turns('b')).toHaveLength(2);
  });

  it('are of a thread, or of a user and channel; what is private is apart', () => {
    const place = { userId: 'anna', channelId: 'general', thread: false, private: false };
    const keys = [
      conversationKey(place),
      conversationKey({ ...place, userId: 'bruno' }),
      conversationKey({ ...place, private: true }),
      conversationKey({ ...place, thread: true }),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(conversationKey({ ...place, thread: true, userId: 'bruno' })).toBe(keys[3]);
  });
});

describe('the ledger', () => {
  it('gives the last answer a user may see', async () => {
    await record(given());
    await record(given({ id: 'a2', at: 2000, userId: 'bruno', private: true }));
    expect((await chat.lastAnswer('general', 'anna'))?.id).toBe('a1');
    expect((await chat.lastAnswer('general', 'bruno'))?.id).toBe('a2');
    expect(await chat.lastAnswer('elsewhere', 'anna')).toBeNull();
  });

  it('finds an answer by its message, and never holds the question', async () => {
    await record(given());
    await chat.setMessage('a1', 'm1');
    const answer = await chat.answerInMessage('m1');
    expect(answer).toMatchObject({ id: 'a1', messageId: 'm1' });
    expect(JSON.stringify(answer)).not.toContain('Is the bridge open?');
  });

  it('loses every answer and turn that quotes a forgotten article', async () => {
    await record(given());
    await chat.addTurn('c', turn('q', 'anna', ['bridge']), Date.now(), 10);
    await chat.addTurn('c', turn('other', 'anna', ['ferry']), Date.now(), 10);
    await chat.forgetArticle('bridge');
    expect(await chat.answer('a1')).toBeNull();
    expect(await chat.heldQuestion('a1')).toBeNull();
    expect((await chat.turns('c', 0)).map(({ question }) => question)).toEqual(['other']);
  });
});

describe('watches', () => {
  it('are one a question, and have a limit', async () => {
    expect(await chat.addWatch(watch(), 2)).toBe('added');
    expect(await chat.addWatch(watch({ id: 'w2' }), 2)).toBe('known');
    expect(await chat.addWatch(watch({ id: 'w3', question: 'Another?' }), 2)).toBe('added');
    expect(await chat.addWatch(watch({ id: 'w4', question: 'A third?' }), 2)).toBe('full');
  });

  it('are claimed once, and cancelled by their own user alone', async () => {
    await chat.addWatch(watch(), 2);
    const claims = await Promise.all([chat.claimWatch('w1', 5), chat.claimWatch('w1', 6)]);
    expect(claims.sort()).toEqual([false, true]);
    expect(await chat.openWatches()).toEqual([]);
    await chat.releaseWatch('w1');
    expect(await chat.openWatches()).toHaveLength(1);
    expect(await chat.cancelWatch('bruno', 'w1')).toBe(false);
    expect(await chat.cancelWatch('anna', 'w1')).toBe(true);
  });
});

describe('what is kept', () => {
  it('ends by itself', async () => {
    const start = 1000 * day;
    await record(given({ at: start }));
    await chat.addTurn('c', turn('q'), start, 10);
    await chat.addWatch(watch({ at: start }), 5);
    await chat.vote({
      answerId: 'a1',
      userId: 'anna',
      guildId: null,
      at: start,
      helpful: true,
      reason: null,
      cited: [],
    });
    await expireConversations(chat, start + 31 * minute);
    expect(await chat.turns('c', 0)).toEqual([]);
    expect(await chat.heldQuestion('a1')).toBeNull();
    expect(await chat.answer('a1')).not.toBeNull();
    await expireChat(chat, start + (keptDays.answers + 1) * day);
    expect(await chat.answer('a1')).toBeNull();
    expect(await chat.openWatches()).toHaveLength(1);
    await expireChat(chat, start + (keptDays.watches + 1) * day);
    expect(await chat.openWatches()).toEqual([]);
    expect(await chat.votes(null, 5)).toHaveLength(1);
    await expireChat(chat, start + (keptDays.votes + 1) * day);
    expect(await chat.votes(null, 5)).toEqual([]);
  });

  it('of one person goes at a word, and of nobody else', async () => {
    for (const userId of ['anna', 'bruno']) {
      await record(given({ id: userId, userId }));
      await chat.addTurn('c', turn('q', userId), Date.now(), 10);
      await chat.addWatch(watch({ id: userId, userId }), 5);
      await chat.vote({
        answerId: 'x',
        userId,
        guildId: 'town',
        at: 1,
        helpful: true,
        reason: null,
        cited: [],
      });
    }
    expect(await chat.forgetUser('anna')).toEqual({ turns: 1, answers: 1, votes: 1, watches: 1 });
    expect(await chat.answer('anna')).toBeNull();
    expect(await chat.answer('bruno')).not.toBeNull();
    expect((await chat.votes('town', 5)).map(({ userId }) => userId)).toEqual(['bruno']);
  });
});

it('keeps the settings of each server apart, across restarts', async () => {
  const book = await GuildSettingsBook.open(chat);
  await book.change('town', { language: 'it', questionChannels: ['12'] });
  const again = await GuildSettingsBook.open(chat);
  expect(again.of('town')).toMatchObject({
    language: 'it',
    questionChannels: ['12'],
    mentions: 'everywhere',
  });
  expect(again.of('elsewhere').language).toBe('asker');
});
