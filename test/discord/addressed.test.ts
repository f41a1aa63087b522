import { afterAll, beforeAll, expect, it } from 'vitest';
import { Stand } from './fake-desk.js';

let stand: Stand;

beforeAll(async () => {
  stand = await Stand.open();
});
afterAll(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

it('answers nobody but people: no bot, webhook, system message, and not itself', async () => {
  const { discord, anna } = stand;
  const robot = discord.member('Robot', stand.guild, { bot: true });
  const content = `<@${discord.bot.id}> Is the bridge open?`;
  const { channel, user } = anna;
  const write = (facts: object) =>
    discord.messages.create({ channel, author: user, route: 'a person', ...facts }, { content }, []);
  robot.say(content);
  write({ webhookId: '1234567890' });
  // Somebody joined; a message was pinned; a thread was opened; the server was boosted.
  for (const type of [7, 6, 18, 8]) write({ type });
  write({ author: discord.bot });
  const said = anna.say(content);
  await said.answer();
  expect(stand.asked).toHaveLength(1);
});

it.each(['everyone', 'here'])('does not take @%s for a mention', async (name) => {
  const said = stand.anna.say(`@${name} Is the bridge open?`);
  await stand.anna.slash('help');
  expect(said.answers).toEqual([]);
});
