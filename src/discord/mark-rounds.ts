import { setTimeout } from 'node:timers/promises';
import type { Message } from 'discord.js';
import { quoteStandings } from '../chat/quote-standing.js';
import type { AnswerToCheck, Withdrawal } from '../store/chat-store.js';
import type { HeadlinePost } from '../store/feed-store.js';
import { faultCode } from './discord-errors.js';
import { mendPost } from './headline-mending.js';
import { editPublicly } from './public-message.js';
import { markedScreen, withdrawnScreen } from './rendering/mark.js';
import { Rounds } from './rounds.js';
import type { Services } from './services.js';

/** Between two edits, in milliseconds: a correction may touch hundreds of answers, and readers come first. */
const editEvery = 1000;

/**
 * Rounds that tell public answers of the last 30 days what has become of their sources: marked where a quoted sentence
 * has changed, once an article; taken down where it was forgotten, and so are posted headlines. Whoever changed the
 * library: any process, any way.
 */
export function markRounds(services: Services): Rounds {
  const { desk, log } = services;
  let known: number | null = null;
  const round = async (signal: AbortSignal) => {
    const generation = await desk.store.generation();
    if (generation === known) return;
    const due = [
      ...(await desk.chat.withdrawals()).map((each) => () => takeDown(each, services, signal)),
      ...(await desk.feeds.postsOfForgotten()).map((each) => () => mend(each, services, signal)),
      ...(await desk.chat.answersToCheck()).map((each) => () => check(each, services, signal)),
    ];
    let allDone = true;
    for (const act of due) {
      if (signal.aborted) return;
      allDone = (await act()) && allDone;
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
  signal: AbortSignal,
): Promise<boolean> {
  const done = await editPublicly({ channelId, messageId }, () => withdrawnScreen(language), services);
  if (done) await services.desk.chat.withdrawn(messageId);
  await pause(signal);
  return done;
}

/** @returns false where it may be tried again later */
async function mend(post: HeadlinePost, services: Services, signal: AbortSignal): Promise<boolean> {
  const done = await mendPost(post, services);
  await pause(signal);
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
    if (!(await editPublicly(place, mark, services))) return false;
    await pause(signal);
  }
  await chat.answerChecked(answer.id, articles, at);
  return true;
}

async function pause(signal: AbortSignal): Promise<void> {
  await setTimeout(editEvery, undefined, { signal }).catch(() => undefined);
}
