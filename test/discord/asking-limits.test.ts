import { afterEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/pipeline.js';
import { answer, Stand } from './fake-desk.js';

let stand: Stand;

afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

describe('who asks too much in a minute', () => {
  it('is told so privately, with the seconds left, and is answered no more', async () => {
    stand = await Stand.open({ USER_QUESTIONS_PER_MINUTE: '2', GUILD_QUESTIONS_PER_MINUTE: '3' });
    const ask = (person: typeof stand.anna, n: number) => person.slash('ask', { question: `Question ${n}?` });
    for (const n of [1, 2]) expect((await ask(stand.anna, n)).plain).toContain('The bridge');
    const limited = await ask(stand.anna, 3);
    expect(limited).toMatchObject({ ephemeral: true, visible: 1 });
    expect(limited.plain).toMatch(/^You have asked a lot in a minute\. Ask again in ([1-9]|[1-5]\d|60) s\.$/);
    const bob = stand.discord.member('Bob', stand.guild);
    expect((await ask(bob, 4)).plain).toContain('The bridge');
    expect((await ask(bob, 5)).plain).toMatch(
      /^This server has asked a lot in a minute\. Ask again in \d+ s\.$/,
    );
    expect(stand.asked).toHaveLength(3);
    // Another server is none the worse for it.
    const elsewhere = stand.discord.member('Eve', stand.discord.places.guild('Elsewhere'));
    expect((await ask(elsewhere, 6)).plain).toContain('The bridge');
  });

  it('is told by direct message after a mention, so that the channel does not see it', async () => {
    stand = await Stand.open({ USER_QUESTIONS_PER_MINUTE: '1' });
    await stand.anna.mention('Is the bridge open?').answer();
    const second = stand.anna.mention('Is it really?');
    await expect.poll(() => stand.anna.inbox.length, { timeout: 10_000 }).toBe(1);
    expect(stand.anna.inbox[0]?.plain).toMatch(/Ask again in \d+ s/);
    expect(second.answers).toEqual([]);
  });
});

describe('what Edicola has to say itself', () => {
  it('is in the language of the message where that is all there is to tell it by', async () => {
    stand = await Stand.open({ USER_QUESTIONS_PER_MINUTE: '1' });
    const { direct } = stand.anna;
    await direct.say('Quando riapre il Ponte Vecchio ai pedoni?').answer();
    const said = direct.say('Quanti libri avrà la nuova biblioteca?');
    expect((await said.answer()).plain).toMatch(/Riprova tra|fra \d+ s|tra \d+ s/i);
  });
});

describe('the same question in the same minute', () => {
  const question = 'Is the bridge open?';

  it('is computed once, and what is private stays private', async () => {
    stand = await Stand.open();
    const bruno = stand.discord.member('Bruno', stand.guild);
    const [shown, hidden] = await Promise.all([
      stand.anna.slash('ask', { question }),
      bruno.slash('ask', { question: 'is the  bridge OPEN?', private: true }),
    ]);
    expect(stand.asked).toHaveLength(1);
    expect(shown.ephemeral).toBe(false);
    expect(hidden.ephemeral).toBe(true);
  });

  it('is another one with another filter', async () => {
    stand = await Stand.open();
    const people = ['Bruno', 'Carla', 'Dario'].map((name) => stand.discord.member(name, stand.guild));
    const filters: Record<string, string>[] = [{}, { since: '2026-01-01' }, { outlet: 'The Gazette' }];
    for (const [i, person] of people.entries()) await person.slash('ask', { question, ...filters[i] });
    const asked: Question['filter'][] = stand.asked.map(({ filter }) => filter);
    expect(asked).toEqual([{}, { since: '2026-01-01' }, { outlet: 'The Gazette' }]);
  });

  it('is asked again when the first try failed', async () => {
    stand = await Stand.open();
    stand.reply = () => Promise.reject(new Error('boom'));
    expect((await stand.anna.slash('ask', { question })).plain).toContain('Something went wrong');
    stand.reply = () => answer();
    expect((await stand.anna.slash('ask', { question })).plain).toContain('The bridge');
  });
});
