import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Town, unlimited } from './town.js';

/** What a reader does, against the loopback Discord, with the real model, store and index. */
let town: Town;

beforeAll(async () => {
  town = await Town.open(unlimited);
});
afterAll(async () => {
  await town.close();
  town.discord.violations.expectNone();
  expect(town.discord.pings).toEqual([]);
});

const italian = 'Quanto costa il biglietto per la parata delle barche?';

describe('a reader', () => {
  it('asks in Italian and gets quotes with numbered sources, acknowledged within a second', async () => {
    const answer = await town.anna.slash('ask', { question: italian });
    expect(answer.plain).toContain('6 euro');
    expect(answer.text).toMatch(/\[\\\[1\\\]\]\(https:\/\/\S+#:~:text=/);
    expect(answer.text).toMatch(/<t:\d+:D>/);
    expect(answer.ephemeral).toBe(false);
    expect(answer.acknowledgedAfter).toBeLessThan(1000);
  });

  it('asks in English and is answered in English', async () => {
    const answer = await town.anna.slash('ask', { question: 'How deep is the Roman shipwreck?' });
    expect(answer.plain).toContain('41 metres');
    expect(answer.buttons.map(({ label }) => label)).toContain('Follow up');
  });

  it('asks in private, and nobody else finds that answer in /sources', async () => {
    const bruno = town.discord.member('Bruno', town.guild, { locale: 'en-US' });
    const answer = await bruno.slash('ask', { question: italian, private: true });
    expect(answer.ephemeral).toBe(true);
    expect((await bruno.slash('sources')).plain).toContain('6 euro');
    const carla = town.discord.member('Carla', town.guild, { locale: 'it' });
    await carla.slash('ask', { question: 'How deep is the Roman shipwreck?' });
    expect((await town.anna.slash('sources')).plain).not.toContain('6 euro');
  });

  it('mentions the bot, and follows up in a reply', async () => {
    const said = town.anna.mention('How long does the electric ferry take to reach Scavola?');
    const answer = await said.answer();
    expect(answer.plain).toContain('22 minutes');
    const next = await town.anna.say('And how many passengers can it carry?', { replyTo: answer }).answer();
    expect(next.plain).toContain('240 passengers');
  });

  it('writes directly', async () => {
    const answer = await town.anna.direct.say('By how much will the price of water rise?').answer();
    expect(answer.plain).toContain('8 per cent');
  });

  it('sees the passages behind an answer, and reads the section', async () => {
    const dino = town.discord.member('Dino', town.guild, { locale: 'it' });
    const answer = await dino.slash('ask', { question: italian });
    const sources = await dino.click(answer, 'Fonti');
    expect(sources.ephemeral).toBe(true);
    expect(sources.plain).toMatch(/\*\*[^*]*6 euro[^*]*\*\*/);
    expect(sources.plain).toMatch(/punteggio/);
    const section = await dino.choose(answer, 0, /Leggi/);
    expect(section.ephemeral).toBe(true);
    expect(section.plain).toContain('6 euro');
  });

  it('votes it down with a reason', async () => {
    const answer = await town.anna.slash('ask', { question: italian });
    const modal = await town.anna.click(answer, '👎');
    const thanks = await town.anna.submit(modal, 'la data è sbagliata');
    expect(thanks.plain).toContain('Grazie');
    const [vote] = await town.edicola.chat.votes(town.guild.id, 10);
    expect(vote).toMatchObject({ helpful: false, reason: 'la data è sbagliata', userId: town.anna.user.id });
  });

  it('follows up through the button, without any privileged intent', async () => {
    const carla = town.discord.member('Carla', town.guild, { locale: 'it' });
    const answer = await carla.slash('ask', {
      question: 'Quanti chilometri è lunga la ferrovia fra Portoselva e Castelvento?',
    });
    const modal = await carla.click(answer, 'Continua');
    const next = await carla.submit(modal, 'E quando è previsto il primo treno viaggiatori?');
    expect(next.plain).toContain('settembre 2029');
  });

  it('opens one thread, however often the button is clicked, and goes on there', async () => {
    const emma = town.discord.member('Emma', town.guild, { locale: 'it' });
    const answer = await emma.slash('ask', { question: italian });
    const first = await emma.click(answer, 'Thread');
    const second = await emma.click(answer, 'Thread');
    const threads = [...town.discord.world.channels.values()].filter(({ name }) =>
      name?.startsWith('Quanto costa'),
    );
    expect(threads).toHaveLength(1);
    const [thread] = threads;
    if (!thread) throw new Error('no thread');
    expect(first.text).toContain(thread.id);
    expect(second.text).toContain(thread.id);
    const next = await emma.in(thread).mention('Perché i fuochi sono senza botti?').answer();
    expect(next.plain).toContain('aironi');
  });

  it('looks through the articles and reads one', async () => {
    const list = await town.anna.slash('articles', { words: 'lanterne' });
    const article = await town.anna.choose(list, /Lanterne/);
    const section = await town.anna.choose(article, 1);
    expect(section.ephemeral).toBe(true);
    expect(section.text.length).toBeGreaterThan(100);
  });

  it('sees a topic in order of time', async () => {
    const timeline = await town.anna.slash('timeline', { topic: 'Festa delle Lanterne' });
    expect(timeline.plain).toContain('Cronologia');
    const times = [...timeline.text.matchAll(/\*\*<t:(\d+):D>\*\*/g)].map(([, time]) => Number(time));
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('checks a message against the articles', async () => {
    const said = town.anna.say(
      'Il biglietto per la parata delle barche costa 6 euro. Il cane del sindaco si chiama Fido Secondo.',
    );
    const checked = await town.anna.menu('Check against sources', said);
    expect(checked.ephemeral).toBe(true);
    expect(checked.plain).toContain('6 euro');
    expect(checked.plain).toContain('non se ne parla');
    expect(checked.plain).not.toMatch(/\b(vero|falso|true|false)\b/i);
  });

  it('asks about a message from its menu', async () => {
    const said = town.anna.say('Perché i fuochi della Festa delle Lanterne sono senza botti?');
    const answer = await town.anna.menu('Ask Edicola about this', said);
    expect(answer.ephemeral).toBe(true);
    expect(answer.plain).toContain('aironi');
  });

  it('finds the commands in Italian', () => {
    expect(town.anna.commands(true)).toEqual(
      expect.arrayContaining(['/chiedi', '/fonti', '/articoli', 'Confronta con le fonti']),
    );
  });

  it('gets suggestions for outlets', async () => {
    const choices = await town.anna.suggestions('ask', 'outlet', 'gazz', { question: italian });
    expect(choices.map(({ value }) => value)).toEqual(['La Gazzetta di Portoselva']);
  });

  it('is told how the bot is, and what it can do', async () => {
    expect((await town.anna.slash('status')).plain).toMatch(/Articoli\*\* 12/);
    expect((await town.anna.slash('help')).plain).toContain('/chiedi');
  });
});
