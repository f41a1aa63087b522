import { afterEach, beforeEach, expect, it } from 'vitest';
import { articleRecord } from '../store/records.js';
import { answer, refusal, Stand } from './fake-desk.js';

let stand: Stand;
const question = 'Is the bridge open again?';
const articleId = 'bridge';
const goneWithIt = 'quoted an article that is no longer in the library';

beforeEach(async () => {
  stand = await Stand.open();
  await bringBack();
  stand.reply = () => answer({ articleId });
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const bringBack = async () => {
  await stand.desk.store.allowAgain(articleId);
  await stand.desk.store.replaceArticle(articleRecord({ id: articleId }));
};
const forget = () => stand.desk.store.forgetArticle(articleId);

/** Forgets the article when the bot comes to a step of giving its answer: before it, or after it. */
function forgetAt(step: 'recordAnswer' | 'setMessage', when: 'before' | 'after'): void {
  const { chat } = stand.desk;
  const original = chat[step].bind(chat) as (...given: unknown[]) => Promise<void>;
  chat[step] = async (...given: unknown[]) => {
    if (when === 'before') await forget();
    await original(...given);
    if (when === 'after') await forget();
  };
}

it.each([
  ['recordAnswer', 'before'],
  ['recordAnswer', 'after'],
  ['setMessage', 'before'],
  ['setMessage', 'after'],
] as const)(
  'an article forgotten as the answer comes to %s (%s it) leaves no message up',
  async (step, when) => {
    forgetAt(step, when);
    const asked = await stand.anna.slash('ask', { question });
    await asked.until(new RegExp(goneWithIt), 10_000);
    await bringBack();
    const mentioned = stand.anna.mention('And is it open for cars?');
    const shown = await mentioned.answer();
    await shown.until(new RegExp(goneWithIt), 10_000);
    for (const outcome of [asked, shown]) {
      expect(outcome.plain).not.toContain('The bridge is open again.');
      expect(outcome.buttons).toEqual([]);
    }
    expect(stand.shown).toHaveLength(2);
    expect(stand.kept()).not.toContain('The bridge is open again.');
  },
);

it('so does one forgotten as a watch is told', async () => {
  stand.reply = () => refusal();
  const refused = await stand.anna.slash('ask', { question });
  await stand.anna.click(refused, /Tell me/);
  stand.reply = () => answer({ articleId });
  forgetAt('recordAnswer', 'before');
  await stand.desk.store.replaceArticle(articleRecord({ id: 'other' }));
  await stand.stop();
  await stand.start();
  await expect.poll(() => stand.anna.inbox[0]?.plain, { timeout: 15_000 }).toContain(goneWithIt);
  expect(stand.kept()).not.toContain('The bridge is open again.');
});

it('an article read again by name is quoted again', async () => {
  await forget();
  await bringBack();
  expect((await stand.anna.slash('ask', { question })).plain).toContain('The bridge is open again.');
});
