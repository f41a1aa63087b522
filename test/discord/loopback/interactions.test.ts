import {
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './bare-client.js';
import { LoopbackDiscord } from './loopback-discord.js';
import type { Person } from './people/person.js';
import type { Guild } from './world.js';

let discord: LoopbackDiscord;
let client: Client;
let guild: Guild;
let anna: Person;
/** What the bare client does with the next interactions. */
let react: (interaction: Interaction) => Promise<unknown>;
/** How each reaction ended: undefined, or the error. */
let ended: Promise<unknown>;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  guild = discord.places.guild('Town');
  client = await connect(discord);
  anna = discord.member('Anna', guild, { locale: 'it' });
  client.on(Events.InteractionCreate, (interaction) => {
    ended = react(interaction).catch((error: unknown) => error);
  });
  await client.application?.commands.set([
    {
      name: 'ask',
      description: 'Ask',
      nameLocalizations: { it: 'chiedi' },
      options: [{ name: 'question', description: 'What', type: 3, autocomplete: true }],
    },
    { name: 'Check', type: ApplicationCommandType.Message },
    { name: 'settings', description: 'Settings', defaultMemberPermissions: '32', contexts: [0] },
  ]);
});

afterEach(() => discord.faults.clear());

afterAll(async () => {
  await client.destroy();
  await discord.close();
});

const command = (handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => {
  react = async (interaction) => (interaction.isChatInputCommand() ? handle(interaction) : undefined);
};

describe('a command', () => {
  it('brings its options and language, and shows the reply', async () => {
    command((interaction) =>
      interaction.reply(`${interaction.locale}: ${interaction.options.getString('question')}`),
    );
    const outcome = await anna.slash('ask', { question: 'Chi?' });
    expect(outcome.text).toBe('it: Chi?');
    expect(outcome.ephemeral).toBe(false);
    expect(outcome.acknowledgedAfter).toBeLessThan(1000);
  });

  it('may be deferred, edited and followed up, privately', async () => {
    command(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('first');
      await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
    });
    const outcome = await (await anna.slash('ask')).until(/second/);
    expect(outcome.messages.map(({ text }) => text)).toEqual(['first', 'second']);
    expect(outcome.ephemeral).toBe(true);
  });

  it('gives back the message with `with_response`', async () => {
    let id: string | undefined;
    command(async (interaction) => {
      id = (await interaction.reply({ content: 'here', withResponse: true })).resource?.message?.id;
    });
    const outcome = await anna.slash('ask');
    await ended;
    expect(id).toBe(outcome.message.message.id);
  });

  it('answered twice gets 40060', async () => {
    command(async (interaction) => {
      await interaction.reply('once');
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 5 },
        auth: false,
      });
    });
    const outcome = await anna.slash('ask');
    expect(await ended).toMatchObject({ code: 40060 });
    expect(outcome.visible).toBe(1);
  });

  it('answered after 3 s gets 10062, and the person sees that it did not respond', async () => {
    command(async (interaction) => {
      discord.world.clock.skip(3001);
      await interaction.reply('late');
    });
    const outcome = await anna.slash('ask');
    expect(await ended).toMatchObject({ code: 10062 });
    expect(outcome).toMatchObject({ didNotRespond: true, visible: 1, messages: [] });
  });

  it('cannot be edited after 15 minutes (50027), nor before it is acknowledged (10015)', async () => {
    const edit = (interaction: ChatInputCommandInteraction) =>
      client.rest.patch(`/webhooks/${client.user?.id}/${interaction.token}/messages/@original`, {
        body: { content: 'x' },
        auth: false,
      });
    command(edit);
    anna.startSlash('ask');
    await expect.poll(() => ended).toMatchObject({ code: 10015 });
    command(async (interaction) => {
      await interaction.deferReply();
      discord.world.clock.skip(15 * 60_000 + 1);
      await edit(interaction);
    });
    const outcome = await anna.startSlash('ask').acknowledged();
    await expect.poll(() => ended).toMatchObject({ code: 50027 });
    expect(outcome.thinking).toBe(true);
  });

  it('is offered to those who may run it, under its local name', async () => {
    expect(anna.commands(true)).toEqual(['/chiedi', 'Check']);
    expect(() => anna.startSlash('settings')).toThrow(/not offered settings/);
    const keeper = discord.member('Keeper', guild, { roles: [discord.places.role(guild, 'Keepers', 32n)] });
    expect(keeper.commands()).toContain('/settings');
    expect(keeper.direct.commands()).toEqual(['/ask', 'Check']);
    guild.commandGrants.set('settings', new Set([anna.user.id]));
    expect(anna.commands()).toContain('/settings');
  });

  it('suggests while one types', async () => {
    react = async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond([{ name: `${interaction.options.getFocused()}?`, value: 'v' }]);
    };
    expect(await anna.suggestions('ask', 'question', 'Who')).toEqual([{ name: 'Who?', value: 'v' }]);
  });
});

describe('components', () => {
  const row = [{ type: 1, components: [{ type: 2, style: 2, label: 'Why', custom_id: 'why' }] }] as const;

  it('opens a modal from a button, and takes what is written in it', async () => {
    react = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'answer', components: row });
      if (interaction.isButton()) {
        const input = { type: 4, custom_id: 'reason', label: 'Why?', style: 1 } as const;
        await interaction.showModal({
          custom_id: 'm',
          title: 'Why',
          components: [{ type: 1, components: [input] }],
        });
      }
      if (interaction.isModalSubmit())
        await interaction.reply(`because ${interaction.fields.getTextInputValue('reason')}`);
    };
    const modal = await anna.click(await anna.slash('ask'), 'Why');
    expect(modal.modal?.title).toBe('Why');
    expect((await anna.submit(modal, 'wrong date')).text).toBe('because wrong date');
  });

  it('changes the message of a button, and hides private messages from others', async () => {
    react = async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'private', components: row, flags: MessageFlags.Ephemeral });
      if (interaction.isButton()) await interaction.update({ content: 'changed', components: [] });
    };
    const outcome = await anna.slash('ask');
    const bruno = discord.member('Bruno', guild);
    expect(() => bruno.startClick(outcome, 'Why')).toThrow(/cannot see/);
    expect((await anna.click(outcome, 'Why')).text).toBe('changed');
    expect(outcome.text).toBe('changed');
  });

  it('hands a message to a menu entry, with its text', async () => {
    const said = anna.say('the mayor said so');
    react = async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(`checked: ${interaction.targetMessage.content}`);
    };
    expect((await anna.menu('Check', said)).text).toBe('checked: the mayor said so');
  });

  it('refuses a response that does not fit the interaction', async () => {
    command((interaction) =>
      client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 6 },
        auth: false,
      }),
    );
    anna.startSlash('ask');
    await expect.poll(() => ended).toMatchObject({ code: 50035 });
    discord.violations.clear();
  });
});
