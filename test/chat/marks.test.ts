import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { expireChat, keptDays } from '../../src/chat/retention.js';
import type { ChatStore, GivenAnswer } from '../../src/store/chat-store.js';
import { createSqliteChatStore } from '../../src/store/sqlite/chat-store.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.js';
import type { Store } from '../../src/store/store.js';
import { articleRecord } from '../store/records.js';
import { temporaryFolder } from '../store/temporary-folder.js';

let store: Store;
let chat: ChatStore;
const earlier = Date.now() - 3_600_000;

beforeEach(async () => {
  const sqlite = openSqliteStore({ file: path.join(temporaryFolder(), 'edicola.db') });
  onTestFinished(() => sqlite.close());
  store = sqlite;
  chat = createSqliteChatStore(sqlite.database);
  for (const id of ['bridge', 'ferry']) await store.replaceArticle(articleRecord({ id, title: id }));
});

/** An answer that was given, and shown in a message of its own, an hour from now: after all that is stored. */
async function give(id: string, articleIds: string[], facts: Partial<GivenAnswer> = {}): Promise<void> {
  const at = facts.at ?? Date.now() + 3_600_000;
  const citations = articleIds.map((articleId, index) => ({
    ...{
      n: index + 1,
      articleId,
      title: articleId,
      section: null,
      outlet: null,
      authors: [],
      publishedAt: null,
    },
    ...{ url: null, link: null, quote: 'Il ponte riapre.', score: 1, passageId: null },
  }));
  const answer: GivenAnswer = {
    ...{ id, at, userId: 'anna', guildId: 'town', channelId: 'general', messageId: null, private: false },
    ...{ conversation: 'c', language: 'it', refused: false, confidence: 0.9, model: 'm', sentences: [] },
    ...{ citations, nearest: [], evidence: [] },
    ...facts,
  };
  const held = {
    answerId: id,
    at,
    userId: 'anna',
    question: '?',
    understoodAs: '?',
    outlet: null,
    since: null,
  };
  await chat.recordAnswer(answer, held);
  if (facts.messageId !== null) await chat.setMessage(id, `message of ${id}`);
}

const toCheck = async () => (await chat.answersToCheck()).map(({ answer }) => answer.id);

describe('answers to check', () => {
  it('are the public ones in a message, whose articles came again since', async () => {
    await give('since', ['bridge'], { at: earlier });
    await give('before', ['bridge']);
    await give('private', ['bridge'], { at: earlier, private: true });
    await give('not shown', ['bridge'], { at: earlier, messageId: null });
    expect(await toCheck()).toEqual(['since']);
    await chat.answerChecked('since', [], Date.now() + 3_600_000);
    expect(await toCheck()).toEqual([]);
  });

  it('are not those marked for the article already, but for another', async () => {
    await give('both', ['bridge', 'ferry'], { at: earlier });
    await chat.answerChecked('both', ['bridge', 'ferry'], earlier);
    expect(await toCheck()).toEqual([]);
    await chat.answerChecked('both', ['bridge'], earlier);
    expect(await chat.answersToCheck()).toMatchObject([{ messageId: 'message of both', marked: ['bridge'] }]);
  });

  it('count those whose article is gone without being forgotten', async () => {
    await give('sample', ['a sample']);
    expect(await toCheck()).toEqual(['sample']);
  });
});

describe('an article that is forgotten', () => {
  it('takes its answers along, and leaves where they are shown to the public', async () => {
    await give('public', ['bridge', 'ferry']);
    await give('private', ['bridge'], { private: true });
    await give('other', ['ferry']);
    await store.forgetArticle('bridge');
    expect(await chat.answer('public')).toBeNull();
    expect(await chat.answer('other')).not.toBeNull();
    expect(await chat.withdrawals()).toEqual([
      { messageId: 'message of public', channelId: 'general', language: 'it' },
    ]);
    await chat.withdrawn('message of public');
    expect(await chat.withdrawals()).toEqual([]);
  });

  it('is not remembered longer by where it was quoted than its answers would have been', async () => {
    await give('old', ['bridge'], { at: earlier });
    await store.forgetArticle('bridge');
    await expireChat(chat, earlier + keptDays.answers * 86_400_000 + 1000);
    expect(await chat.withdrawals()).toEqual([]);
  });
});
