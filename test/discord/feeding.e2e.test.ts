import { PermissionFlagsBits as P } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CommandInput } from './loopback/people/command-input.js';
import type { Person } from './loopback/people/person.js';
import { Town, unlimited } from './town.js';

let town: Town;
let keeper: Person;
let member: Person;

beforeAll(async () => {
  town = await Town.open({ ...unlimited, HOME_GUILD_IDS: 'home' });
  const keepers = town.discord.places.role(town.home, 'Keepers', P.ManageGuild);
  keeper = town.discord.member('Keeper', town.home, { roles: [keepers] });
  member = town.discord.member('Member', town.home);
});

afterEach(() => town.discord.violations.expectNone());

afterAll(() => town.close());

const page = (name: string, title: string, ...paragraphs: string[]) => {
  const content = [
    '---',
    'outlet: Portoselva Today',
    'published: 2026-06-20',
    '---',
    `# ${title}`,
    '',
    ...paragraphs,
  ].join('\n\n');
  return { name, content, contentType: 'text/markdown' };
};

const aquarium = page(
  'aquarium.md',
  'Marevento aquarium will open with 24 penguins',
  'The Marevento aquarium will open on July 4 with 24 penguins, its director Irma Sandri told the council on Friday evening.',
  'The penguins come from three zoos and will live in a hall kept at six degrees, next to the pool of the sea lions.',
  '## Who pays',
  'The region will pay half of the cost of the aquarium, the town a third, and the visitors the rest of the sum with their tickets.',
);

describe('the commands that feed the library', () => {
  it('are offered to keepers of a home server, and in no other server to anybody', () => {
    const owner = town.discord.person(town.discord.world.application.owner, town.guild);
    expect(keeper.commands()).toEqual(expect.arrayContaining(['/ingest', '/forget']));
    expect(member.commands()).not.toContain('/ingest');
    for (const person of [owner, owner.direct, member.direct]) {
      expect(person.commands()).not.toContain('/ingest');
      expect(person.commands()).not.toContain('/forget');
    }
  });

  it.each(['ingest', 'forget'])(
    '/%s refuses a member even where the server lets them run it',
    async (name) => {
      town.home.commandGrants.set(name, new Set([member.user.id]));
      const input: CommandInput = name === 'ingest' ? { file: aquarium } : { article: 'x' };
      const before = await town.edicola.store.counts();
      const outcome = await member.slash(name, input);
      town.home.commandGrants.clear();
      expect(outcome).toMatchObject({ ephemeral: true, visible: 1 });
      expect(outcome.plain).toContain('Only the owner of this bot');
      expect(await town.edicola.store.counts()).toEqual(before);
    },
  );

  it.each(['settings show', 'feedback'])('/%s is for those who can manage the server', async (name) => {
    const first = name.split(' ')[0] ?? '';
    expect(member.commands()).not.toContain(`/${first}`);
    expect(await keeper.slash(name)).toMatchObject({ ephemeral: true, visible: 1 });
  });

  it.each([
    ['an image', { name: 'a.png', content: 'x', contentType: 'image/png' }, /\.txt/],
    ['a file of 11 MB', { name: 'a.txt', content: 'x', size: 11 * 1024 * 1024 }, /10 MB/],
  ])('/ingest refuses %s before it is fetched', async (_, file, words) => {
    const outcome = await keeper.slash('ingest', { file });
    expect(outcome.plain).toMatch(words);
    expect(outcome.visible).toBe(1);
  });

  it('/ingest says so when Discord does not give the file', async () => {
    town.discord.faults.order('GET /cdn', { kind: 'status', status: 503 }, 5);
    const outcome = await keeper.slash('ingest', { file: aquarium });
    town.discord.faults.clear();
    expect(outcome.plain).toContain('attach it again');
  });
});

describe('a question that nobody could answer', () => {
  const question = 'How many penguins will live in the Marevento aquarium?';

  it('is answered once by direct message when an ingest covers it', async () => {
    const anna = town.discord.member('Anna', town.guild);
    const closed = town.discord.member('Closed', town.guild, { acceptsDirectMessages: false });
    for (const person of [anna, closed]) {
      const refusal = await person.slash('ask', { question });
      expect(refusal.plain).not.toContain('penguins');
      const noted = await person.click(refusal, 'Tell me when it is covered');
      expect(noted).toMatchObject({ ephemeral: true, visible: 1 });
    }
    const before = [...anna.channel.messages.keys()];
    const read = await keeper.slash('ingest', { file: aquarium });
    await read.until(/added/);
    expect(read).toMatchObject({ visible: 1 });
    await town.discord.world.changes.until('the notice', () => anna.inbox.length > 0);
    expect(anna.inbox[0]?.plain).toContain('24 penguins');
    const { changes } = town.discord.world;
    const inChannel = () => [...anna.channel.messages.values()].find(({ id }) => !before.includes(id));
    const notice = await changes.until('the notice in the channel', inChannel);
    expect(town.discord.pings).toMatchObject([
      { kind: 'user', target: closed.user.id, messageId: notice.id },
    ]);
    await keeper.slash('ingest', {
      file: page(
        'other.md',
        'Rain in Portoselva',
        'It rained all day in Portoselva, and nobody was surprised by the rain that fell on the town.',
      ),
    });
    expect(anna.inbox).toHaveLength(1);
    town.discord.pings.length = 0;
  });

  it('/forget removes the article, after asking', async () => {
    const [suggestion] = await keeper.suggestions('forget', 'article', 'aquarium');
    const ask = await keeper.slash('forget', { article: String(suggestion?.value) });
    expect(ask.plain).toContain('Marevento aquarium will open');
    const kept = await keeper.click(ask, 'Keep it');
    expect(kept.plain).toContain('Kept');
    const again = await keeper.slash('forget', { article: String(suggestion?.value) });
    expect((await keeper.click(again, 'Forget it')).plain).toContain('Forgotten');
    const outcome = await keeper.slash('ask', { question });
    expect(outcome.plain).not.toContain('24 penguins');
  });
});

describe('the settings of a server', () => {
  it('fix the language of answers, there alone', async () => {
    await keeper.slash('settings language', { language: 'it' });
    const fixed = await member.slash('ask', { question: 'How many welders does the shipyard need?' });
    expect(fixed.buttons.map(({ label }) => label)).toContain('Continua');
    const elsewhere = town.discord.member('Eve', town.guild);
    const own = await elsewhere.slash('ask', { question: 'How many welders does the shipyard need?' });
    expect(own.buttons.map(({ label }) => label)).toContain('Follow up');
    await keeper.slash('settings language', { language: 'asker' });
  });
});
