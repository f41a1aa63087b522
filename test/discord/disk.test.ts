import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, refusal, Stand } from './fake-desk.js';

let stand: Stand;
const question = 'Is the bridge open again?';

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const logged = (event: string) => stand.logged.filter((line) => line.includes(event));

describe.each([
  ['full', 'disk-full'],
  ['read-only', 'store-read-only'],
] as const)('on a %s disk', (how, code) => {
  it('a question is answered, without buttons that would find nothing, and the log says why', async () => {
    stand.closeDisk(how);
    const asked = await stand.anna.slash('ask', { question });
    expect(asked.plain).toContain('The bridge is open again.');
    expect(asked.plain).toContain('I cannot write to my disk now');
    expect(asked.buttons).toEqual([]);
    expect(logged('answer-not-kept')).toEqual([expect.stringContaining(`code=${code}`)]);
    expect(logged('conversation-not-kept')).toHaveLength(1);
    await expect.poll(() => logged(' answered')).toHaveLength(1);
  });

  it('so are a mention, and a question that gets a refusal', async () => {
    stand.closeDisk(how);
    expect((await stand.anna.mention(question).answer()).plain).toContain('The bridge is open again.');
    stand.reply = () => refusal();
    const refused = await stand.anna.slash('ask', { question: 'Who built the bridge?' });
    expect(refused.plain).toContain('I cannot write to my disk now');
    expect(refused.buttons).toEqual([]);
  });

  it('buttons of earlier answers say that it did not work, and a follow-up by somebody else is answered', async () => {
    const asked = await stand.anna.slash('ask', { question });
    stand.closeDisk(how);
    expect((await stand.anna.click(asked, '👍')).plain).toContain(code);
    const bruno = stand.discord.member('Bruno', stand.guild);
    const followed = await bruno.submit(await bruno.click(asked, 'Follow up'), 'And for cars?');
    expect(followed.plain).toContain('The bridge is open again.');
  });

  it('all is kept again once there is room', async () => {
    stand.closeDisk(how);
    await stand.anna.slash('ask', { question });
    stand.openDisk();
    stand.reply = () => answer();
    const asked = await stand.anna.slash('ask', { question: 'Is it open for cars?' });
    expect(asked.plain).not.toContain('I cannot write');
    expect((await stand.anna.click(asked, 'Sources')).plain).toContain('The bridge is open again.');
  });
});
