import type { Client, SendableChannels } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../bare-client.js';
import { LoopbackDiscord } from '../loopback-discord.js';

let discord: LoopbackDiscord;
let client: Client;
let channel: SendableChannels;

beforeAll(async () => {
  discord = await LoopbackDiscord.start();
  const guild = discord.places.guild('Town');
  client = await connect(discord);
  const found = client.channels.cache.get(discord.channel(guild).id);
  if (!found?.isSendable()) throw new Error('no channel');
  channel = found;
});

afterEach(() => discord.violations.clear());

afterAll(async () => {
  await client.destroy();
  await discord.close();
});

const button = (facts: object) => ({ type: 2, style: 2, label: 'Go', custom_id: 'go', ...facts });
const row = (...components: object[]) => ({ type: 1, components });
const select = (options: object[], facts: object = {}) => row({ type: 3, custom_id: 's', options, ...facts });
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ label: `${i}`, value: `${i}` }));
const embed = (facts: object) => ({ embeds: [{ title: 'News', ...facts }] });
const versionTwo = (...components: object[]) => ({ flags: 32_768, components });
const text = (content: string) => ({ type: 10, content });
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const invalid: [what: string, body: object][] = [
  ['2,001 characters', { content: 'x'.repeat(2001) }],
  ['an embed description of 4,097', embed({ description: 'x'.repeat(4097) })],
  ['6,001 characters in two embeds', { embeds: times(2, { description: 'x'.repeat(3001) }) }],
  ['26 fields', embed({ fields: times(26, { name: 'a', value: 'b' }) })],
  ['an empty field value', embed({ fields: [{ name: 'a', value: '' }] })],
  ['a title of 257', embed({ title: 'x'.repeat(257) })],
  ['a javascript: embed link', embed({ url: 'javascript:alert(1)' })],
  ['an embed with nothing in it', { embeds: [{}] }],
  ['11 embeds', { embeds: times(11, { title: 'a' }) }],
  [
    '6 buttons in a row',
    { components: [row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `${i}` })))] },
  ],
  ['6 rows', { components: Array.from({ length: 6 }, (_, i) => row(button({ custom_id: `${i}` }))) }],
  ['two buttons with one custom_id', { components: [row(button({}), button({}))] }],
  ['a custom_id of 101', { components: [row(button({ custom_id: 'x'.repeat(101) }))] }],
  ['a label of 81', { components: [row(button({ label: 'x'.repeat(81) }))] }],
  ['a button without label or emoji', { components: [row(button({ label: undefined }))] }],
  [
    'a javascript: button',
    { components: [row(button({ style: 5, custom_id: undefined, url: 'javascript:alert(1)' }))] },
  ],
  [
    'a link of 513',
    {
      components: [
        row(button({ style: 5, custom_id: undefined, url: `https://a.example/${'x'.repeat(496)}` })),
      ],
    },
  ],
  ['a link button with a custom_id', { components: [row(button({ style: 5, url: 'https://a.example' }))] }],
  ['a button outside a row', { components: [button({})] }],
  ['26 options', { components: [select(options(26))] }],
  ['no options', { components: [select([])] }],
  ['two options with one value', { components: [select(times(2, { label: 'a', value: 'a' }))] }],
  ['an option label of 101', { components: [select([{ label: 'x'.repeat(101), value: 'a' }])] }],
  ['a placeholder of 151', { components: [select(options(1), { placeholder: 'x'.repeat(151) })] }],
  [
    'a select beside a button',
    { components: [{ type: 1, components: [button({}), ...select(options(1)).components] }] },
  ],
  ['41 components', versionTwo(...times(41, text('a')))],
  ['4,001 characters of text displays', versionTwo(text('x'.repeat(2000)), text('x'.repeat(2001)))],
  ['version 2 without the flag', { components: [text('a')] }],
  ['content beside version 2', { ...versionTwo(text('a')), content: 'a' }],
  ['a section without an accessory', versionTwo({ type: 9, components: [text('a')] })],
  ['an empty text display', versionTwo(text(' '))],
  ['a wrong type', { content: 'a', embeds: 'none' }],
];

const valid: [what: string, body: object][] = [
  ['2,000 characters', { content: 'x'.repeat(2000) }],
  ['a description of 4,096', embed({ description: 'x'.repeat(4096) })],
  ['25 options', { components: [select(options(25))] }],
  [
    '5 rows of 5 buttons',
    {
      components: Array.from({ length: 5 }, (_, i) =>
        row(...Array.from({ length: 5 }, (_, n) => button({ custom_id: `${i}.${n}` }))),
      ),
    },
  ],
  ['40 components with 4,000 characters', versionTwo(...times(40, text('x'.repeat(100))))],
];

describe('messages', () => {
  it.each(invalid)('refuses %s and records it', async (_, body) => {
    await expect(send(body)).rejects.toMatchObject({ code: 50035, status: 400 });
    expect(discord.violations.all).toHaveLength(1);
    expect(() => discord.violations.expectNone()).toThrow('POST /channels/:channel/messages');
  });

  it.each(valid)('takes %s', async (_, body) => {
    await send(body);
    discord.violations.expectNone();
  });

  it('refuses an empty message, and one of white space', async () => {
    for (const content of ['', ' \n\u200b '])
      await expect(send({ content })).rejects.toMatchObject({ code: 50006 });
    expect(discord.violations.all).toHaveLength(2);
  });

  it('refuses an edit that would leave a message empty or too long', async () => {
    const sent = await channel.send('first');
    await expect(sent.edit({ content: '' })).rejects.toMatchObject({ code: 50006 });
    await expect(sent.edit({ content: 'x'.repeat(2001) })).rejects.toMatchObject({ code: 50035 });
  });

  it('takes files, gives them back from its CDN, and refuses what is too large', async () => {
    const sent = await channel.send({ files: [{ attachment: Buffer.from('quotes'), name: 'a b.txt' }] });
    const url = sent.attachments.first()?.url ?? '';
    expect(await (await fetch(url)).text()).toBe('quotes');
    const tooLarge = { files: [{ attachment: Buffer.alloc(10 * 1024 * 1024 + 1), name: 'large.txt' }] };
    await expect(channel.send(tooLarge)).rejects.toMatchObject({ code: 50035 });
  });
});

function send(body: object): Promise<unknown> {
  return client.rest.post(`/channels/${channel.id}/messages`, { body });
}
