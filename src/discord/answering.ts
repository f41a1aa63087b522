import { ledgerEntry } from '../chat/ledger.js';
import { questionLength } from '../chat/question-limits.js';
import { remember } from '../chat/remember.js';
import type { Asked } from '../pipeline.js';
import type { GivenAnswer, HeldQuestion } from '../store/chat-store.js';
import { give } from './giving.js';
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
 * Ask, sharing the work with whoever asks the same, and give what comes of it.
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
  if (asked.warning !== undefined) log.warn('conversation-not-kept', { message: asked.warning });
  const screen = (kept: boolean) => replyScreen(services, entry, asked, { thread: request.thread, kept });
  await give(services, { answer: entry, held: heldQuestion(entry, asked, request), screen }, show);
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
  { thread, kept }: { thread: boolean; kept: boolean },
): Screen {
  if (reply.refused) return refusalScreen(entry, reply.reason, kept);
  const reading = services.desk.config.READING === 'full';
  return answerScreen({ answer: entry, notes: reply.notes, reading, thread: thread && !entry.private, kept });
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
  return { ...asked, warning: await remember(conversations, conversation, asked, userId) };
}

function givenTo({ userId, guildId, channelId, conversation, ...rest }: AskRequest) {
  return { userId, guildId, channelId, private: rest.private, conversation };
}
