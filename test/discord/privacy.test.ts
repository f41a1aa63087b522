import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, refusal, Stand } from './fake-desk.js';
import type { Person } from './loopback/people/person.js';

let stand: Stand;
let bruno: Person;

beforeEach(async () => {
  stand = await Stand.open();
  bruno = stand.discord.member('Bruno', stand.guild);
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const conversations = () => stand.asked.map(({ conversation }) => conversation);

describe('a conversation', () => {
  it('is its person’s in its channel: nobody else’s, and nowhere else', async () => {
    const other = stand.discord.places.channel(stand.guild, 'other');
    const guild = stand.discord.places.guild('Elsewhere');
    const abroad = stand.discord.person(stand.anna.user, guild);
    const places = [stand.anna, bruno, stand.anna.in(other), stand.anna.direct, abroad];
    for (const [i, place] of places.entries()) await place.slash('ask', { question: `First question ${i}?` });
    // Each was the first of its conversation: none had anything to follow up.
    expect(conversations()).toEqual(places.map(() => undefined));
    await stand.anna.slash('ask', { question: 'And the next?' });
    await bruno.slash('ask', { question: 'And the next one?' });
    const [annas, brunos] = conversations().slice(-2);
    expect(annas).toBeDefined();
    expect(brunos).toBeDefined();
    expect(annas).not.toBe(brunos);
  });

  it('that is private is not gone on with in public', async () => {
    await stand.anna.slash('ask', { question: 'A private question?', private: true });
    await stand.anna.slash('ask', { question: 'A public question?' });
    expect(conversations()).toEqual([undefined, undefined]);
    await stand.anna.slash('ask', { question: 'Another private one?', private: true });
    expect(conversations().at(-1)).toMatch(/^private:/);
  });

  it('goes on for another person from an answer replied to, without becoming the first one’s', async () => {
    const outcome = await stand.anna.slash('ask', { question: 'Is the bridge open?' });
    await bruno.submit(await bruno.click(outcome, 'Follow up'), 'And for cars?');
    const [, brunos] = conversations();
    expect(brunos).toMatch(/^reply:/);
    await stand.anna.submit(await stand.anna.click(outcome, 'Follow up'), 'And for bicycles?');
    expect(conversations().at(-1)).toMatch(/^user:/);
  });
});

describe('an answer', () => {
  it('cannot be used from another server, even by who has its button’s id', async () => {
    const outcome = await stand.anna.slash('ask', { question: 'Is the bridge open?' });
    const id = outcome.buttons.find(({ label }) => label === 'Sources')?.customId ?? '';
    const guild = stand.discord.places.guild('Elsewhere');
    const eve = stand.discord.member('Eve', guild);
    const own = await eve.slash('ask', { question: 'Something else entirely?' });
    const pressed = await eve.press(own.message.message, id).settled();
    expect(pressed.plain).toContain('I no longer keep this answer');
  });

  it('that is private is its asker’s alone, also for /sources', async () => {
    await stand.anna.slash('ask', { question: 'Is the bridge open?', private: true });
    expect((await bruno.slash('sources')).plain).toContain('not answered anything here');
    expect((await stand.anna.slash('sources')).plain).toContain('The bridge is open again.');
  });
});

it('/forget-me deletes all that is kept about one person, and nothing of others', async () => {
  const { chat } = stand.desk;
  for (const person of [stand.anna, bruno]) {
    const name = person.user.name;
    stand.reply = () => answer();
    const outcome = await person.slash('ask', { question: `Is the bridge open, asks ${name}?` });
    await person.click(outcome, '👍');
    stand.reply = () => refusal();
    const refused = await person.slash('ask', { question: `Who built it, asks ${name}?` });
    await person.click(refused, /Tell me/);
    await person.direct.say(`Directly, asks ${name}?`).answer();
  }
  const said = await stand.anna.slash('forget-me');
  expect(said.ephemeral).toBe(true);
  expect(said.plain).toContain('3 answers, 1 votes, 1 watches');
  const kept = stand.kept();
  expect(kept).not.toContain(stand.anna.user.id);
  expect(kept).not.toContain('asks Anna');
  expect(kept).toContain(bruno.user.id);
  expect(kept).toContain('asks Bruno');
  expect(await chat.watchesOf(bruno.user.id)).toHaveLength(1);
});

describe('the log', () => {
  const question = 'Is my secret bridge open?';

  it('has no questions', async () => {
    await stand.anna.slash('ask', { question });
    await stand.anna.mention(`${question} Really?`).answer();
    stand.reply = () => Promise.reject(new Error(`cannot answer: ${question}`));
    await stand.anna.slash('ask', { question: `${question} Truly?` });
    expect(stand.logged.filter((line) => !line.includes('failed-at')).join('')).not.toContain('secret');
  });

  it('has them where the owner says so', async () => {
    await stand.close();
    stand = await Stand.open({ LOG_QUESTIONS: 'true' });
    await stand.anna.slash('ask', { question });
    await expect.poll(() => stand.logged.join('')).toContain('secret');
  });
});
