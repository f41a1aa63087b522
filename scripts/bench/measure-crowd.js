import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LoopbackDiscord } from '../../dist/test-discord/loopback/loopback-discord.js';
import { megabytes, milliseconds, percentile, report } from './figures.js';

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const people = 50;
const questionsEach = 10;
const servers = 5;
const bursts = 5;

/**
 * The bot as its owner starts it, in a process of its own: 50 people in five servers ask ten questions each within a
 * moment, five times over, so that memory that grows is told from memory that is taken once. The loopback's own work on this machine is in the figures.
 */
export async function measureCrowd(environment, questions) {
  const discord = await LoopbackDiscord.start();
  const guilds = Array.from({ length: servers }, (_, i) => discord.places.guild(`Town ${i}`));
  const readers = Array.from({ length: people }, (_, i) =>
    discord.member(`Reader ${i}`, guilds[i % servers]),
  );
  const bot = spawn(process.execPath, [program, 'start'], {
    env: { PATH: process.env.PATH, ...environment, ...settings(discord) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    await ready(bot);
    await readers[0].slash('ask', { question: questions[0] });
    report('memory before the bursts', megabytes(await memoryOf(bot.pid)));
    for (let burst = 1; burst <= bursts; burst++) {
      tell(await askAll(readers, questions, burst), burst);
      report(`memory after burst ${burst}`, megabytes(await memoryOf(bot.pid)));
    }
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await discord.close();
  }
}

/** Nobody is told to wait: every question is answered, which is the harder burst. */
function settings(discord) {
  const limits = { USER_QUESTIONS_PER_MINUTE: '1000', GUILD_QUESTIONS_PER_MINUTE: '10000' };
  return { ...limits, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token };
}

async function ready(bot) {
  let output = '';
  await new Promise((resolve, reject) => {
    bot.stderr.on('data', (chunk) => {
      if (output.length < 100_000) output += chunk;
      if (output.includes('bot-ready')) resolve();
    });
    bot.once('exit', () => reject(new Error(`the bot did not get ready:\n${output}`)));
  });
}

async function askAll(readers, questions, burst) {
  const started = performance.now();
  const asked = [];
  for (const [i, reader] of readers.entries()) {
    for (let n = 0; n < questionsEach; n++) {
      const question = questions[(burst * 7 + i * questionsEach + n) % questions.length];
      const outcome = reader.startSlash('ask', { question }).settled(120_000);
      asked.push(outcome.then((settled) => ({ settled, answered: performance.now() - started })));
    }
    await setImmediate();
  }
  return Promise.all(asked);
}

function tell(asked, burst) {
  const acknowledged = percentile(
    asked.map(({ settled }) => settled.acknowledgedAfter ?? Number.POSITIVE_INFINITY),
    0.95,
  );
  report(`burst ${burst} of ${asked.length} /ask acknowledged, p95`, milliseconds(acknowledged), {
    met: acknowledged < 1000,
    target: 'under 1 s',
  });
  report(
    `burst ${burst} answered, p50`,
    milliseconds(
      percentile(
        asked.map(({ answered }) => answered),
        0.5,
      ),
    ),
  );
  report(
    `burst ${burst} answered, last`,
    milliseconds(
      percentile(
        asked.map(({ answered }) => answered),
        1,
      ),
    ),
  );
}

async function memoryOf(pid) {
  await sleep(500);
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? Number.NaN) * 1024;
}
