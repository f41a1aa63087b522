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

const checkName = 'Check against sources';

async function play(discord) {
  const guild = discord.places.guild('Portoselva', { locale: 'it' });
  const [anna, bob, carla] = [
    discord.member('Anna', guild, { locale: 'it' }),
    discord.member('Bob', guild, { locale: 'en-GB' }),
    discord.member('Carla', guild, { locale: 'en-GB' }),
  ];
  const answer = await asked(bob, 'How long does the electric ferry take to reach Scavola?');
  const italian = await asked(anna, 'Perché i fuochi della Festa delle Lanterne sono senza botti?');
  const disagreement = await asked(
    anna,
    'Quante persone sono state evacuate a Portoselva per la piena della Lumera?',
  );
  const refusal = await asked(bob, 'Who is the president of Norway’s central bank?');
  // A picture must show what its title says.
  if (!refusal.answer.buttons.some(({ emoji }) => emoji === '🔔'))
    throw new Error('the refusal is an answer');
  const sources = await bob.click(answer.answer, 'Sources');
  const timeline = await anna.slash('timeline', { topic: 'piena della Lumera' });
  const claim = carla.say(
    'The new ferry carries 240 passengers. The Roman shipwreck lies 41 metres deep. The mayor will resign in autumn.',
  );
  const checked = await bob.menu(checkName, claim);
  const menu = { user: bob.user, command: checkName, on: claim.message };
  return [
    { name: 'answer', title: 'An answer', reader: bob, shown: answer.shown },
    { name: 'answer-it', title: 'An answer in Italian', reader: anna, shown: italian.shown },
    { name: 'disagreement', title: 'Sources that disagree', reader: anna, shown: disagreement.shown },
    { name: 'refusal', title: 'A refusal', reader: bob, shown: refusal.shown },
    { name: 'sources', title: 'The sources of an answer', reader: bob, shown: [sources.message] },
    {
      name: 'timeline',
      title: 'A timeline in Italian',
      reader: anna,
      shown: [{ ...visible(timeline.message), menu: { user: anna.user, command: '/cronologia' } }],
    },
    {
      name: 'check',
      title: checkName,
      reader: bob,
      shown: [claim, { ...visible(checked.message), menu }],
    },
  ].map(({ reader, ...scene }) => ({ ...scene, locale: reader.user.locale }));
}

/** A question by mention, so that it can be read in the picture. */
async function asked(person, question) {
  const said = person.mention(question);
  const answer = await said.answer();
  return { answer, shown: [said, { ...visible(answer), replyTo: said.message }] };
}

function visible({ message, ephemeral }) {
  return { message, ephemeral };
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
