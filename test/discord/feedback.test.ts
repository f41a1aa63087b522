import { PermissionFlagsBits } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { Stand } from './fake-desk.js';

it('shows a server its own votes as a table, without names, and with no formula in it', async () => {
  const stand = await Stand.open();
  onTestFinished(() => stand.close());
  const outcome = await stand.anna.slash('ask', { question: 'Is the bridge open?' });
  await stand.anna.submit(await stand.anna.click(outcome, '👎'), '=HYPERLINK("x") wrong');
  const role = stand.discord.places.role(stand.guild, 'Managers', PermissionFlagsBits.ManageGuild);
  const manager = stand.discord.member('Manager', stand.guild, { roles: [role] });
  const [file] = (await manager.slash('feedback')).message.files;
  expect(file?.text).toContain(`"'=HYPERLINK(""x"") wrong"`);
  expect(file?.text).toContain('The mayor opens the bridge');
  expect(file?.text).not.toContain(stand.anna.user.id);
  const elsewhere = stand.discord.places.guild('Elsewhere');
  const other = stand.discord.places.role(elsewhere, 'Managers', PermissionFlagsBits.ManageGuild);
  const stranger = stand.discord.member('Stranger', elsewhere, { roles: [other] });
  expect((await stranger.slash('feedback')).plain).toContain('Nobody has voted');
  stand.discord.violations.expectNone();
});
