import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

let town: Town;
let anna: Person;
let bob: Person;

beforeAll(async () => {
  town = await Town.open(unlimited);
  anna = town.discord.member('Anna', town.guild, { locale: 'it' });
  bob = town.discord.member('Bob', town.guild, { locale: 'en-GB' });
});

afterEach(() => {
  town.discord.violations.expectNone();
  expect(town.discord.pings).toEqual([]);
});

afterAll(() => town.close());

const library = 'Quanti libri avrà la nuova biblioteca?';
const bridge = 'Quando riapre il Ponte Vecchio ai pedoni?';
const refused = 'Chi ha vinto Sanremo 2026?';

describe('/ask', () => {
  it('answers in Italian: a quote with its number, section, outlet and date', async () => {
    const outcome = await anna.slash('ask', { question: library });
    expect(outcome.plain).toContain('64.000');
    expect(outcome.plain).toContain('[1]');
    expect(outcome.plain).toContain('La Gazzetta di Portoselva');
    expect(outcome.plain).toMatch(/Aggiornato al <t:\d+:\w>|Aggiornato al/);
    expect(outcome).toMatchObject({ ephemeral: false, visible: 1 });
    expect(outcome.acknowledgedAfter).toBeLessThan(1000);
    expect(outcome.buttons.map(({ label, emoji }) => label || emoji)).toEqual([
      'Fonti',
      'Continua',
      '👍',
      '👎',
      'Thread',
    ]);
  });

  it('answers in English', async () => {
    const outcome = await bob.slash('ask', { question: 'How many welders does the shipyard need?' });
    expect(outcome.plain).toContain('45 welders');
    expect(outcome.plain).toContain('As of');
  });

  it('refuses what the articles do not say, and offers what is nearest and to tell', async () => {
    const outcome = await anna.slash('ask', { question: refused });
    expect(outcome.plain).not.toContain('[1]');
    expect(outcome.buttons.map(({ label }) => label)).toContain('Avvisami quando se ne parla');
  });

  it('is private when asked so, and keeps to an outlet that was suggested', async () => {
    const suggestions = await anna.suggestions('ask', 'outlet', 'gazz');
    expect(suggestions.map(({ name }) => name)).toEqual(['La Gazzetta di Portoselva']);
    const outlet = String(suggestions[0]?.value);
    const outcome = await anna.slash('ask', { question: library, outlet, private: true });
    expect(outcome).toMatchObject({ ephemeral: true, visible: 1 });
    expect(outcome.plain).toContain('64.000');
  });

  it.each(['a?', 'x'.repeat(501)])(
    'tells privately why it does not take a question of %s',
    async (question) => {
      expect(await bob.slash('ask', { question })).toMatchObject({ ephemeral: true, visible: 1 });
    },
  );
});

describe('a conversation', () => {
  it('is begun by a mention and goes on in replies', async () => {
    const said = anna.mention(bridge);
    const answer = await said.answer();
    expect(answer.plain).toMatch(/20 marzo|alle 9/);
    expect(answer.message.reference?.messageId).toBe(said.message.id);
    expect(anna.channel.typing.length).toBeGreaterThan(0);
    const next = await anna.say('E alle auto?', { replyTo: answer }).answer();
    expect(next.plain).toContain('Ponte Vecchio');
  });

  it('goes on by the button, without the intent to read messages', async () => {
    const first = await anna.slash('ask', { question: bridge });
    const next = await anna.submit(await anna.click(first, 'Continua'), 'E alle auto?');
    expect(next.plain).toContain('Ponte Vecchio');
  });

  it('works in direct messages', async () => {
    const answer = await bob.direct.say('How many welders does the shipyard need?').answer();
    expect(answer.plain).toContain('45 welders');
  });

  it('moves to a thread named after the question, where a mention is answered', async () => {
    const outcome = await anna.slash('ask', { question: bridge });
    const clicked = await anna.click(outcome, 'Thread');
    const thread = outcome.message.message.thread;
    expect(thread?.name).toBe(bridge);
    expect(clicked.visible).toBeLessThanOrEqual(1);
    if (!thread) throw new Error('no thread');
    const answer = await anna.in(thread).mention('E alle auto?').answer();
    expect(answer.plain).toContain('Ponte Vecchio');
  });

  it('is not begun by bots, by the bot itself, or without a mention', async () => {
    const robot = town.discord.member('Robot', town.guild, { bot: true });
    const said = [robot.mention(bridge), anna.say(bridge)];
    await anna.mention(bridge).answer();
    expect(said.flatMap(({ answers }) => answers)).toEqual([]);
  });
});

describe('behind an answer', () => {
  it('/sources shows the passages, of the last answer here or of the one whose button it is', async () => {
    const first = await bob.slash('ask', { question: 'How deep is the Roman shipwreck?' });
    await bob.slash('ask', { question: 'How many welders does the shipyard need?' });
    const last = await bob.slash('sources');
    expect(last).toMatchObject({ ephemeral: true, visible: 1 });
    expect(last.plain).toContain('45 welders');
    const own = await bob.click(first, 'Sources');
    expect(own.ephemeral).toBe(true);
    expect(own.plain).toContain('41 metres');
  });

  it('never shows one person another’s private answer', async () => {
    const alone = town.discord.places.channel(town.guild, 'corner');
    await anna.in(alone).slash('ask', { question: library, private: true });
    expect((await bob.in(alone).slash('sources')).plain).not.toContain('64.000');
    expect((await anna.in(alone).slash('sources')).plain).toContain('64.000');
  });

  it('a cited section can be read, privately', async () => {
    const outcome = await anna.slash('ask', { question: library });
    const section = await anna.choose(outcome, 0);
    expect(section.ephemeral).toBe(true);
    expect(section.plain).toContain('64.000');
    expect(section.plain.length).toBeGreaterThan(200);
  });

  it('👎 asks why, and the reason is in the database', async () => {
    const outcome = await anna.slash('ask', { question: library });
    const thanks = await anna.submit(await anna.click(outcome, '👎'), 'manca la data');
    expect(thanks).toMatchObject({ ephemeral: true, visible: 1 });
    const votes = await town.edicola.chat.votes(town.guild.id, 10);
    expect(votes[0]).toMatchObject({ userId: anna.user.id, helpful: false, reason: 'manca la data' });
    await bob.click(outcome, '👍');
    expect(await town.edicola.chat.votes(town.guild.id, 10)).toHaveLength(2);
  });
});

describe('other commands', () => {
  it('/articles leads to an article, and to a section of it', async () => {
    const list = await bob.slash('articles', { words: 'shipyard' });
    expect(list).toMatchObject({ ephemeral: true, visible: 1 });
    const article = await bob.choose(list, 0);
    const section = await bob.choose(article, /Who they are/);
    expect(section.plain).toContain('30 electricians');
  });

  it('/timeline, /help and /status answer', async () => {
    const timeline = await anna.slash('timeline', { topic: 'Ponte Vecchio' });
    expect(timeline.plain).toContain('Ponte Vecchio');
    expect((await anna.slash('help')).plain).toContain('/chiedi');
    const status = await bob.slash('status');
    expect(status.ephemeral).toBe(true);
    expect(status.plain).toContain('12');
    expect(status.plain).toContain('multilingual-e5-small');
  });

  it('a message can be checked against the sources, and asked about', async () => {
    const said = anna.say('La nuova biblioteca avrà 64.000 libri. Il papa è nato a Castelvento.');
    const checked = await anna.menu('Check against sources', said);
    expect(checked.plain).toContain('64.000');
    expect(checked.plain).toMatch(/non se ne parla/);
    expect(checked.plain).not.toMatch(/\b(vero|falso)\b/i);
    const about = anna.say(library);
    expect((await anna.menu('Ask Edicola about this', about)).plain).toContain('64.000');
  });

  it('/forget-me deletes everything', async () => {
    const carla = town.discord.member('Carla', town.guild, { locale: 'it' });
    const outcome = await carla.slash('ask', { question: refused });
    await carla.click(outcome, 'Avvisami quando se ne parla');
    expect(await town.edicola.chat.watchesOf(carla.user.id)).toHaveLength(1);
    const forgotten = await carla.slash('forget-me');
    expect(forgotten.ephemeral).toBe(true);
    expect(await town.edicola.chat.watchesOf(carla.user.id)).toEqual([]);
    expect((await carla.slash('watches')).plain).toContain('Non hai chiesto');
  });
});

describe('in Italian', () => {
  it('commands, their descriptions and the menu have Italian names', () => {
    expect(anna.commands(true)).toEqual(
      expect.arrayContaining([
        '/chiedi',
        '/fonti',
        '/articoli',
        '/cronologia',
        '/aiuto',
        '/stato',
        '/avvisi',
        '/dimenticami',
        'Confronta con le fonti',
      ]),
    );
    expect(bob.commands(true)).toEqual(expect.arrayContaining(['/ask', '/sources', 'Check against sources']));
  });
});
