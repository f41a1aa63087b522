import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, refusal, Stand } from './fake-desk.js';

/** "Tell me when it is covered", from the click to the notice. The bot asks again after it has started. */
let stand: Stand;
const question = 'Who built the bridge?';

beforeEach(async () => {
  stand = await Stand.open();
  stand.reply = () => refusal();
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

async function watch(options: { private?: boolean } = {}): Promise<void> {
  const refused = await stand.anna.slash('ask', { question, ...options });
  const noted = await stand.anna.click(refused, /Tell me/);
  expect(noted).toMatchObject({ ephemeral: true, visible: 1 });
}

/** The library covers it by now; returns when every watch has been asked again. */
async function covered(): Promise<void> {
  stand.reply = () => answer();
  const before = stand.asked.length;
  await stand.stop();
  await stand.start();
  await expect.poll(() => stand.asked.length, { timeout: 15_000 }).toBeGreaterThan(before);
  await stand.stop();
}

const inChannel = () =>
  stand.shown.filter(({ channel, interaction }) => channel === stand.anna.channel && interaction === null);

describe('a watch', () => {
  it('is told once by direct message, with the question and its answer, whose buttons work', async () => {
    await watch();
    await covered();
    await stand.start();
    const [notice, ...others] = stand.anna.inbox;
    expect(others).toEqual([]);
    expect(notice?.plain).toContain(`You asked to be told: ${question}`);
    expect(notice?.plain).toContain('The bridge is open again. [[1]]');
    if (!notice) throw new Error('no notice');
    expect((await stand.anna.direct.click(notice, 'Sources')).plain).toContain('The bridge is open again.');
    expect((await stand.anna.slash('watches')).plain).toContain('told');
    expect(inChannel()).toEqual([]);
    expect(stand.discord.pings).toEqual([]);
  });

  it('is told in its channel where direct messages are closed, naming that one user', async () => {
    stand.anna.user.acceptsDirectMessages = false;
    await watch();
    await covered();
    expect(inChannel()).toHaveLength(1);
    expect(stand.discord.pings).toMatchObject([{ kind: 'user', target: stand.anna.user.id }]);
  });

  it('asked in private does not say there what was asked', async () => {
    stand.anna.user.acceptsDirectMessages = false;
    await watch({ private: true });
    await covered();
    const [notice, ...others] = inChannel();
    expect(others).toEqual([]);
    const text = JSON.stringify(notice?.components);
    expect(text).toContain('something you asked me in private');
    expect(text).not.toMatch(/bridge/);
  });

  it('that was cancelled, or is forgotten, is told nobody', async () => {
    await watch();
    await stand.anna.choose(await stand.anna.slash('watches'), 0);
    const bruno = stand.discord.member('Bruno', stand.guild);
    await bruno.click(await bruno.slash('ask', { question: 'Who paid for it?' }), /Tell me/);
    const carla = stand.discord.member('Carla', stand.guild);
    await carla.click(await carla.slash('ask', { question: 'Who owns it now?' }), /Tell me/);
    await bruno.slash('forget-me');
    await covered();
    expect(stand.anna.inbox).toEqual([]);
    expect(bruno.inbox).toEqual([]);
    expect(carla.inbox).toHaveLength(1);
  });

  it('that Discord does not let through is told another time', async () => {
    await watch();
    const post = 'POST /channels/:channel/messages';
    stand.discord.faults.order(post, { kind: 'status', status: 503 }, 10);
    await covered();
    expect(stand.anna.inbox).toEqual([]);
    stand.discord.faults.clear();
    await covered();
    expect(stand.anna.inbox).toHaveLength(1);
  });
});
