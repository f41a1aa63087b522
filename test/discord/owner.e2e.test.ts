import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

/** Feeding, watching and settings, with a restart in between. */
let town: Town;
let mayor: Person;

const page = `<!doctype html><html lang="it"><head><title>Il circo torna in piazza</title>
<meta property="article:published_time" content="2026-07-02T09:00:00+02:00"></head><body><article>
<h1>Il circo Zampironi torna in piazza Mercato</h1>
<p>Il circo Zampironi arriva a Portoselva il 12 luglio e resta fino al 20 luglio, con due spettacoli al giorno sotto il tendone montato in piazza Mercato.</p>
<p>Il biglietto per lo spettacolo del circo Zampironi costa 14 euro, 9 euro per i bambini sotto i dodici anni. Gli animali non ci sono più dal 2019.</p>
<h2>Il tendone</h2><p>Il tendone ha 800 posti e sarà montato in tre giorni da una squadra di venti operai, che arriveranno con quaranta camion.</p>
</article></body></html>`;
const question = 'Quanto costa il biglietto del circo Zampironi?';

beforeAll(async () => {
  town = await Town.open({ ...unlimited, HOME_GUILD_IDS: 'town' });
  const role = town.discord.places.role(town.guild, 'Managers', PermissionFlagsBits.ManageGuild);
  mayor = town.discord.member('Mayor', town.guild, { locale: 'it', roles: [role] });
});
afterAll(async () => {
  await town.close();
  town.discord.violations.expectNone();
});

describe('feeding the library', () => {
  it('is offered to who may manage a home server, not to members, nor in a foreign server', () => {
    expect(mayor.commands()).toEqual(
      expect.arrayContaining(['/ingest', '/forget', '/settings', '/feedback']),
    );
    expect(town.anna.commands()).not.toContain('/ingest');
    const foreign = town.discord.places.guild('Elsewhere');
    const role = town.discord.places.role(foreign, 'Managers', PermissionFlagsBits.ManageGuild);
    const stranger = town.discord.member('Stranger', foreign, { roles: [role] });
    expect(stranger.commands()).not.toContain('/ingest');
    expect(stranger.commands()).toContain('/settings');
  });

  it('refuses a file by its type or size before it is downloaded', async () => {
    const picture = { name: 'photo.png', content: 'x', contentType: 'image/png' };
    expect((await mayor.slash('ingest', { file: picture })).plain).toContain('.jsonl');
    const huge = { name: 'page.txt', content: 'x', size: 11 * 1024 * 1024 };
    expect((await mayor.slash('ingest', { file: huge })).plain).toContain('10 MB');
    expect((await mayor.slash('ingest', { url: 'file:///etc/passwd' })).plain).toContain('http');
  });

  it('tells once who asked to be told, after a restart and an ingest that covers it', async () => {
    const refused = await town.anna.slash('ask', { question });
    const watch = await town.anna.click(refused, 'Avvisami quando se ne parla');
    expect(watch.ephemeral).toBe(true);
    expect((await town.anna.click(refused, 'Avvisami quando se ne parla')).plain).toContain('già');
    await town.stop();
    await town.start();
    expect((await town.anna.slash('watches')).plain).toContain('Zampironi');

    const done = await mayor.slash('ingest', {
      file: { name: 'circo.html', content: page, contentType: 'text/html' },
    });
    await done.until(/Fatto/);
    expect(done.plain).toContain('Zampironi');
    await expect.poll(() => town.anna.inbox.length, { timeout: 40_000 }).toBe(1);
    expect(town.anna.inbox[0]?.plain).toContain('14 euro');
    expect(town.discord.pings.filter(({ target }) => target !== town.anna.user.id)).toEqual([]);
  });

  it('forgets an article after a confirmation, with what quotes it', async () => {
    const answer = await town.anna.slash('ask', { question });
    expect(answer.plain).toContain('14 euro');
    const [choice] = await mayor.suggestions('forget', 'article', 'circo');
    const sure = await mayor.slash('forget', { article: String(choice?.value) });
    expect((await mayor.click(sure, 'Dimentica')).plain).toContain('Dimenticato');
    expect((await mayor.click(sure, 'Dimentica')).plain).toContain('non è più');
    expect((await town.anna.click(answer, 'Fonti')).plain).toContain('Non conservo più');
    expect((await town.anna.slash('ask', { question })).plain).not.toContain('14 euro');
  });
});

describe('a server', () => {
  it('has settings of its own', async () => {
    await mayor.slash('settings language', { language: 'en' });
    const shown = await mayor.slash('settings private', { private: true });
    expect(shown.plain).toContain('inglese');
    const answer = await town.anna.slash('ask', {
      question: 'Perché i fuochi della Festa delle Lanterne sono senza botti?',
    });
    expect(answer.ephemeral).toBe(true);
    expect(answer.buttons.map(({ label }) => label)).toContain('Follow up');
    await mayor.slash('settings private', { private: false });
    await mayor.slash('settings language', { language: 'asker' });
  });

  it('sees its votes as a file, without names', async () => {
    const answer = await town.anna.slash('ask', { question: 'How deep is the Roman shipwreck?' });
    await town.anna.submit(await town.anna.click(answer, '👎'), '=HYPERLINK("x") sbagliato');
    const feedback = await mayor.slash('feedback');
    const [file] = feedback.message.files;
    expect(file?.text).toContain(`"'=HYPERLINK(""x"") sbagliato"`);
    expect(file?.text).not.toContain(town.anna.user.id);
  });
});

it('forgets a person', async () => {
  const { chat } = town.edicola;
  expect((await town.anna.slash('forget-me')).plain).toContain('Cancellati');
  expect(await chat.watchesOf(town.anna.user.id)).toEqual([]);
  expect(await chat.votes(town.guild.id, 10)).toEqual([]);
});
