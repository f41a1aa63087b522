import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, Stand } from './fake-desk.js';
import type { CommandInput } from './loopback/people/command-input.js';
import type { Person } from './loopback/people/person.js';

/** Each setting of a server, honoured there and nowhere else, and remembered over a restart. */
let stand: Stand;
let manager: Person;
let elsewhere: Person;

async function open(settings: Record<string, string> = {}): Promise<void> {
  stand = await Stand.open(settings);
  stand.reply = ({ answerLanguage = 'en' }) => ({ ...answer(), language: answerLanguage });
  const role = stand.discord.places.role(stand.guild, 'Managers', P.ManageGuild);
  manager = stand.discord.member('Manager', stand.guild, { roles: [role] });
  elsewhere = stand.discord.member('Eve', stand.discord.places.guild('Elsewhere'));
}

afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const question = 'Is the bridge open again?';
const set = (name: string, input: CommandInput) => manager.slash(`settings ${name}`, input);

describe('without the intent to read messages', () => {
  beforeEach(() => open());

  it('are for those who can Manage Server, and those a server lets', async () => {
    expect(stand.anna.commands()).not.toContain('/settings');
    expect(stand.anna.direct.commands()).not.toContain('/settings');
    stand.guild.commandGrants.set('settings', new Set([stand.anna.user.id]));
    expect((await stand.anna.slash('settings show')).plain).toContain('Settings of this server');
  });

  it('are shown all together, in the language of who asks', async () => {
    manager.user.locale = 'it';
    await set('language', { language: 'it' });
    await set('private', { private: true });
    const shown = await set('questions', { channel: manager.channel, answer: true });
    expect(shown).toMatchObject({ ephemeral: true, visible: 1 });
    expect(shown.plain).toMatch(/Lingua delle risposte:\S* italiano/i);
    expect(shown.plain).toContain('ovunque');
    expect(shown.plain).toContain(`<#${manager.channel.id}>`);
    expect(shown.plain).toContain('MESSAGE_CONTENT');
  });

  it('fix the language of answers', async () => {
    await set('language', { language: 'it' });
    const labels = async (person: Person) =>
      (await person.slash('ask', { question })).buttons.map(({ label }) => label);
    expect(await labels(stand.anna)).toContain('Fonti');
    expect(await labels(elsewhere)).toContain('Sources');
    await set('language', { language: 'asker' });
    expect(await labels(stand.anna)).toContain('Sources');
  });

  it('make answers private unless the question says otherwise, also after a restart', async () => {
    await set('private', { private: true });
    await stand.stop();
    await stand.start();
    const asked = (person: Person, input: CommandInput = {}) => person.slash('ask', { question, ...input });
    expect((await asked(stand.anna)).ephemeral).toBe(true);
    expect((await asked(stand.anna, { private: false })).ephemeral).toBe(false);
    expect((await asked(elsewhere)).ephemeral).toBe(false);
  });

  it('keep mentions to the channels chosen, their threads included', async () => {
    const chosen = stand.discord.places.channel(stand.guild, 'news');
    await set('mentions', { where: 'chosen', channel: chosen });
    const outside = stand.anna.mention(question);
    const inside = await stand.anna.in(chosen).mention(question).answer();
    await stand.anna.in(chosen).click(inside, 'Thread');
    const { thread } = inside.message;
    if (!thread) throw new Error('no thread');
    await stand.anna.in(thread).mention(question).answer();
    await elsewhere.mention(question).answer();
    expect(outside.answers).toEqual([]);
    await set('mentions', { where: 'everywhere' });
    await stand.anna.mention(question).answer();
  });
});

describe('with the intent to read messages', () => {
  beforeEach(() => open({ MESSAGE_CONTENT: 'true' }));

  it('name channels where every message that is a question is answered, and no other', async () => {
    const chosen = stand.discord.places.channel(stand.guild, 'questions');
    expect((await set('questions', { channel: chosen, answer: true })).plain).not.toContain(
      'MESSAGE_CONTENT',
    );
    const here = stand.anna.in(chosen);
    const unanswered = [
      stand.anna.say(question),
      here.say('The bridge is open again.'),
      here.say('See https://news.example/?q=bridge'),
      stand.discord.member('Robot', stand.guild, { bot: true }).in(chosen).say(question),
    ];
    expect((await here.say(question).answer()).plain).toContain('The bridge is open again.');
    expect(unanswered.flatMap(({ answers }) => answers)).toEqual([]);
    await set('questions', { channel: chosen, answer: false });
    const after = here.say('Is it really open?');
    await here.mention(question).answer();
    expect(after.answers).toEqual([]);
  });
});
