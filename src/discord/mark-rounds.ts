import { setTimeout } from 'node:timers/promises';
import type { Message } from 'discord.js';
import { quoteStandings } from '../chat/quote-standing.js';
import type { AnswerToCheck, Withdrawal } from '../store/chat-store.js';
import { discordFault, faultCode } from './discord-errors.js';
import { markedScreen, withdrawnScreen } from './rendering/mark.js';
import { Rounds } from './rounds.js';
import type { Screen } from './screen.js';
import { editMessage } from './sending.js';
import type { Services } from './services.js';

/** Between two edits, in milliseconds: a correction may touch hundreds of answers, and readers come first. */
const editEvery = 1000;

/**
 * Rounds that tell public answers of the last 30 days what has become of their sources: marked where a quoted sentence
 * has changed, once an article; taken down where it was forgotten. Whoever changed the library: any process, any way.
 */
export function markRounds(services: Services): Rounds {
  const { desk, log } = services;
  let known: number | null = null;
  const round = async (signal: AbortSignal) => {
    const generation = await desk.store.generation();
    if (generation === known) return;
    let allDone = true;
    for (const withdrawal of await desk.chat.withdrawals()) {
      if (signal.aborted) return;
      allDone = (await takeDown(withdrawal, services)) && allDone;
      await pause(signal);
    }
    for (const answer of await desk.chat.answersToCheck()) {
      if (signal.aborted) return;
      allDone = (await check(answer, services, signal)) && allDone;
    }
    // What Discord could not do now is tried again.
    if (allDone) known = generation;
  };
  return new Rounds(round, (error) => log.error('mark-round-failed', { code: faultCode(error) }));
}

/** @returns false where it may be tried again later */
async function takeDown(
  { channelId, messageId, language }: Withdrawal,
  services: Services,
): Promise<boolean> {
  const done = await edit({ channelId, messageId }, () => withdrawnScreen(language), services);
  if (done) await services.desk.chat.withdrawn(messageId);
  return done;
}

async function check(
  { answer, messageId, marked }: AnswerToCheck,
  services: Services,
  signal: AbortSignal,
): Promise<boolean> {
  const { chat, store } = services.desk;
  const at = Date.now();
  const standings = await quoteStandings(store, answer.citations);
  const fallen = standings.filter(({ standing }) => standing !== 'stands');
  const articles = [...new Set([...marked, ...fallen.map(({ citation }) => citation.articleId)])];
  if (articles.length > marked.length) {
    const place = { channelId: answer.channelId, messageId };
    const mark = ({ components }: Message) =>
      markedScreen(
        components.map((component) => component.toJSON()),
        fallen,
        answer.language,
      );
    if (!(await edit(place, mark, services))) return false;
    await pause(signal);
  }
  await chat.answerChecked(answer.id, articles, at);
  return true;
}

/** @returns false where it may be tried again later; a message that is gone, or closed to us, is done with */
async function edit(
  { channelId, messageId }: { channelId: string; messageId: string },
  screenOf: (message: Message) => Screen,
  { client, log }: Services,
): Promise<boolean> {
  try {
    const channel = await client.channels.fetch(channelId);
    if (!channel?.isTextBased()) return true;
    const message = await channel.messages.fetch({ message: messageId, force: true });
    await editMessage(message, screenOf(message));
    log.info('answer-marked', { message: messageId, channel: channelId });
    return true;
  } catch (error) {
    log.warn('answer-not-marked', { message: messageId, channel: channelId, code: faultCode(error) });
    return discordFault(error) !== 'unavailable';
  }
}

async function pause(signal: AbortSignal): Promise<void> {
  await setTimeout(editEvery, undefined, { signal }).catch(() => undefined);
}
