import path from 'node:path';
import { openEdicola } from '../../dist/app.js';
import { loadConfig } from '../../dist/config.js';
import { startBot } from '../../dist/discord/bot.js';
import { createLog } from '../../dist/log.js';
import { localSource } from '../../dist/sources/local-sources.js';
import { LoopbackDiscord } from '../../dist/test-discord/loopback/loopback-discord.js';

/**
 * Plays what the pictures show: people on a loopback Discord ask the real bot over the samples.
 *
 * @param folder for the library, made here
 * @returns `{ name, title, locale, shown }` each; `shown` are messages as they arrived at that Discord
 */
export async function playScenes(folder) {
  const discord = await LoopbackDiscord.start();
  const config = loadConfig(
    {
      DISCORD_API: discord.api,
      DISCORD_TOKEN: discord.token,
      DATA_DIR: path.join(folder, 'data'),
      INDEX_DIR: path.join(folder, 'index'),
    },
    path.join(folder, 'no.env'),
  );
  const edicola = await openEdicola(config);
  const bot = await startBot({ token: discord.token, desk: edicola, log: createLog('error') });
  try {
    await ingestSamples(edicola);
    const scenes = await play(discord);
    discord.violations.expectNone();
    return scenes;
  } finally {
    await bot.close();
    await edicola.close();
    await discord.close();
  }
}

async function play(discord) {
  const guild = discord.places.guild('Portoselva', { locale: 'it' });
  const anna = discord.member('Anna', guild, { locale: 'it' });
  const bob = discord.member('Bob', guild, { locale: 'en-GB' });

  const asked = bob.mention('How long does the electric ferry take to reach Scavola?');
  const answer = await asked.answer();
  const sources = await bob.click(answer, 'Sources');
  const chiesto = anna.mention('Quante persone sono state evacuate a Portoselva per la piena della Lumera?');
  const risposta = await chiesto.answer();
  const unanswerable = bob.mention('When will the airport of Portoselva open?');
  const refusal = await unanswerable.answer();
  const claim = anna.say(
    'The new ferry to Scavola carries 240 passengers. The Roman shipwreck lies 41 metres deep. The mayor of Portoselva will resign in autumn.',
  );
  const checked = await bob.menu('Check against sources', claim);

  const locale = 'en-GB';
  return [
    { name: 'answer', title: 'An answer', locale, shown: [said(asked), bots(answer)] },
    {
      name: 'answer-it',
      title: 'An answer in Italian',
      locale: 'it',
      shown: [said(chiesto), bots(risposta)],
    },
    { name: 'refusal', title: 'A refusal', locale, shown: [said(unanswerable), bots(refusal)] },
    { name: 'sources', title: 'The sources of an answer', locale, shown: [bots(sources.message)] },
    {
      name: 'check',
      title: 'Check against sources',
      locale,
      shown: [said(claim), { ...bots(checked.message), menu: { user: bob.user, on: claim.message } }],
    },
  ];
}

function said({ message }) {
  return { message };
}

function bots({ message, ephemeral }) {
  const asked = [...message.channel.messages.values()].find(({ id }) => id === message.reference?.messageId);
  return { message, ephemeral, replyTo: asked };
}

async function ingestSamples(edicola) {
  const root = path.join(import.meta.dirname, '../../data');
  for await (const { status, source, message } of edicola.ingest(
    localSource('samples', { cwd: root, root }),
    {
      sample: true,
    },
  )) {
    if (status === 'failed') throw new Error(`${source}: ${message}`);
  }
}
