import type { Turn } from '../chat/conversation.js';
import { ledgerEntry } from '../chat/ledger.js';
import { questionLength } from '../chat/question-limits.js';
import type { Asked } from '../pipeline.js';
import type { GivenAnswer, HeldQuestion } from '../store/chat-store.js';
import { answerScreen } from './rendering/answer.js';
import { refusalScreen } from './rendering/refusal.js';
import { plainScreen, type Screen } from './screen.js';
import type { Services } from './services.js';
import { textsFor } from './texts/texts.js';

export interface AskRequest {
  text: string;
  outlet?: string | undefined;
  since?: string | undefined;
  userId: string;
  guildId: string | null;
  channelId: string;
  private: boolean;
  conversation: string;
  /** Whether a thread can be opened from the answer. */
  thread: boolean;
}

/** Why a question is not taken, in the reader's language; null when it is. Counts it against the limits. */
export function questionRefused(
  { limits }: Services,
  request: { text: string; userId: string; guildId: string | null; locale: string },
): Screen | null {
  const texts = textsFor(request.locale);
  const length = request.text.trim().length;
  if (length < questionLength.min) return plainScreen(texts.tooShort(questionLength.min));
  if (length > questionLength.max) return plainScreen(texts.tooLong(questionLength.max));
  const wait = limits.admit(request.userId, request.guildId);
  if (wait === null) return null;
  return plainScreen(wait.limit === 'user' ? texts.waitUser(wait.seconds) : texts.waitGuild(wait.seconds));
}

/**
 * 1. Ask, sharing the work with whoever asks the same. 2. Enter the answer into the ledger. 3. Show it.
 *
 * @param show puts the screen before the reader and returns the message's id
 */
export async function answerQuestion(
  services: Services,
  request: AskRequest,
  show: (screen: Screen) => Promise<string | null>,
): Promise<void> {
  const { desk, log } = services;
  const started = Date.now();
  const asked = await ask(services, request);
  const entry = ledgerEntry(asked, givenTo(request));
  await desk.chat.recordAnswer(entry, heldQuestion(entry, asked, request));
  const messageId = await show(replyScreen(services, entry, asked, request.thread));
  if (messageId !== null) await desk.chat.setMessage(entry.id, messageId);
  log.info('answered', {
    answer: entry.id,
    user: request.userId,
    guild: request.guildId,
    refused: entry.refused,
    milliseconds: Date.now() - started,
    question: desk.config.LOG_QUESTIONS ? asked.question : undefined,
  });
}

export function replyScreen(
  services: Services,
  entry: GivenAnswer,
  { reply }: Asked,
  thread: boolean,
): Screen {
  if (reply.refused) return refusalScreen(entry, reply.reason);
  const reading = services.desk.config.READING === 'full';
  return answerScreen({ answer: entry, notes: reply.notes, reading, thread: thread && !entry.private });
}

export function heldQuestion(
  entry: GivenAnswer,
  asked: Asked,
  { outlet = null, since = null }: { outlet?: string | null | undefined; since?: string | null | undefined },
): HeldQuestion {
  const { question, understoodAs } = asked;
  return { answerId: entry.id, at: entry.at, userId: entry.userId, question, understoodAs, outlet, since };
}

async function ask({ desk, conversations, shared, settings }: Services, request: AskRequest): Promise<Asked> {
  const { text, outlet, since, conversation, userId } = request;
  const { language } = settings.of(request.guildId);
  const question = {
    text: text.trim(),
    filter: { outlet, since },
    answerLanguage: language === 'asker' ? undefined : language,
  };
  const before = await conversations.turns(conversation);
  if (before.length > 0) return desk.ask({ ...question, conversation, asker: userId });
  const asked = await shared.ask(question);
  await conversations.add(conversation, turnOf(asked, userId));
  return asked;
}

function turnOf({ question, understoodAs, reply }: Asked, asker: string): Turn {
  if (reply.refused) return { question, understoodAs, articleIds: [], quotes: [], asker };
  const articleIds = [...new Set(reply.citations.map(({ articleId }) => articleId))];
  return { question, understoodAs, articleIds, quotes: reply.citations.map(({ quote }) => quote), asker };
}

function givenTo({ userId, guildId, channelId, conversation, ...rest }: AskRequest) {
  return { userId, guildId, channelId, private: rest.private, conversation };
}
