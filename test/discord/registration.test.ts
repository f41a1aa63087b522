import { PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stand } from './fake-desk.js';
import type { Person } from './loopback/people/person.js';
import type { Guild } from './loopback/world.js';

/** Which commands are where, and for whom. */
let stand: Stand;
let other: Guild;

beforeEach(async () => {
  stand = await Stand.open();
  other = stand.discord.places.guild('Other');
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

async function restartWith(settings: object): Promise<void> {
  await stand.stop();
  Object.assign(stand.desk.config, settings);
  await stand.start();
}

const feeds = (person: Person) => person.commands().includes('/ingest');
const owner = () => stand.discord.person(stand.discord.world.application.owner);
const managerOf = (guild: Guild) => {
  const role = stand.discord.places.role(guild, 'Managers', P.ManageGuild);
  return stand.discord.member('Manager', guild, { roles: [role] });
};
/** Runs `/ingest` without what it needs: who may feed is told what is missing, others that they may not. */
const tried = async (person: Person) => (await person.slash('ingest')).plain;

describe('with no home server, the library', () => {
  it('is fed in direct messages alone, and there by the owner alone', async () => {
    for (const person of [managerOf(stand.guild), stand.discord.person(owner().user, stand.guild)]) {
      expect(feeds(person)).toBe(false);
    }
    // In a direct message Discord offers a command to everybody: it is refused when it is used.
    expect(await tried(owner())).toContain('either an address or a file');
    expect(await tried(stand.anna.direct)).toContain('Only the owner of this bot');
  });

  it('is fed by the members of a team who have accepted', async () => {
    const { application } = stand.discord.world;
    const member = stand.discord.places.user('Team member');
    application.team = [application.owner, member];
    await restartWith({});
    expect(await tried(stand.discord.person(member))).toContain('either an address or a file');
    expect(await tried(stand.anna.direct)).toContain('Only the owner of this bot');
  });
});

describe('with home servers', () => {
  it('is fed there, by who may manage them, and in no direct message', async () => {
    const manager = managerOf(stand.guild);
    const abroad = managerOf(other);
    await restartWith({ HOME_GUILD_IDS: [stand.guild.id] });
    expect([manager, abroad, stand.anna, owner()].map(feeds)).toEqual([true, false, false, false]);
    await restartWith({ HOME_GUILD_IDS: [other.id] });
    expect([manager, abroad].map(feeds)).toEqual([false, true]);
  });
});

describe('with DISCORD_GUILD_ID', () => {
  it('are in that server alone, and leave it when it is no longer named', async () => {
    const stranger = stand.discord.member('Stranger', other);
    await restartWith({ DISCORD_GUILD_ID: stand.guild.id });
    expect(stand.anna.commands()).toContain('/ask');
    expect(stranger.commands()).not.toContain('/ask');
    await restartWith({ DISCORD_GUILD_ID: undefined });
    expect(stand.discord.world.guildCommands.get(stand.guild.id)?.size).toBe(0);
    expect(stranger.commands()).toContain('/ask');
    expect(stand.anna.commands().filter((name) => name === '/ask')).toHaveLength(1);
  });
});

it('are in Italian for who has Discord in Italian: names, descriptions, options and choices', () => {
  for (const command of stand.discord.world.globalCommands.values()) expectItalian(command, command.name);
});

interface Definition {
  type?: number;
  name: string;
  description?: string;
  name_localizations?: unknown;
  description_localizations?: unknown;
  options?: Definition[];
  choices?: Definition[];
}

function expectItalian(definition: Definition, path: string): void {
  expect(definition.name_localizations, path).toHaveProperty('it');
  if (definition.description) expect(definition.description_localizations, path).toHaveProperty('it');
  for (const part of [...(definition.options ?? []), ...(definition.choices ?? [])]) {
    expectItalian(part, `${path} ${part.name}`);
  }
}
