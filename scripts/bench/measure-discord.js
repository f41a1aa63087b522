import { setTimeout as sleep } from 'node:timers/promises';
import { startBot } from '../../dist/discord/bot.js';
import { createLog } from '../../dist/log.js';
import { LoopbackDiscord } from '../../dist/test-discord/loopback/loopback-discord.js';
import { sourceItems } from './corpus.js';
import { milliseconds, percentile, report } from './figures.js';

/**
 * The bot on a loopback Discord in this process: `/ask` every 200 ms while articles are ingested, then with nothing
 * else going on. The loopback's own work is in the figures.
 */
export async function measureDiscord(edicola, articles, questions) {
  const discord = await LoopbackDiscord.start();
  const guild = discord.places.guild('Bench');
  const config = { ...edicola.config, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token };
  const bot = await startBot({
    token: discord.token,
    desk: { ...edicola, config: { ...config, ...generous } },
    log: createLog('error'),
  });
  const reader = discord.member('Reader', guild);
  const ask = async (question) => {
    const started = performance.now();
    const outcome = await reader.slash('ask', { question });
    return { acknowledged: outcome.acknowledgedAfter, answered: performance.now() - started };
  };
  try {
    await ask(questions[0]);
    const idle = [];
    for (const question of questions.slice(0, 50)) idle.push(await ask(question));
    let running = true;
    const ingest = ingestAll(edicola, articles).finally(() => {
      running = false;
    });
    const pending = [];
    for (let i = 0; running; i++) {
      pending.push(ask(questions[(50 + i) % questions.length]));
      await sleep(200);
    }
    await ingest;
    tell(await Promise.all(pending), 'while ingesting');
    tell(idle, 'idle');
  } finally {
    await bot.close();
    await discord.close();
  }
}

const generous = { USER_QUESTIONS_PER_MINUTE: 1000, GUILD_QUESTIONS_PER_MINUTE: 10_000, HOME_GUILD_IDS: [] };

function tell(asked, when) {
  const acknowledged = percentile(
    asked.map((one) => one.acknowledged),
    0.95,
  );
  const answered = asked.map((one) => one.answered);
  report(`/ask acknowledged ${when}, p95 of ${asked.length}`, milliseconds(acknowledged), {
    met: acknowledged < 1000,
    target: 'under 1 s',
  });
  report(`/ask to final answer ${when}, p50`, milliseconds(percentile(answered, 0.5)));
  report(`/ask to final answer ${when}, p95`, milliseconds(percentile(answered, 0.95)));
}

async function ingestAll(edicola, articles) {
  for await (const { status, source, message } of edicola.ingest(sourceItems(articles))) {
    if (status === 'failed') process.stderr.write(`bench: ${source}: ${message}\n`);
  }
}
