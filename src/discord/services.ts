import type { Client } from 'discord.js';
import type { Conversations } from '../chat/conversations.js';
import type { GuildSettingsBook } from '../chat/guild-settings.js';
import type { QuestionLimits } from '../chat/question-limits.js';
import type { Log } from '../log.js';
import type { Acknowledgments } from './acknowledgments.js';
import type { ArticleKeys } from './article-keys.js';
import type { Feeders } from './feeders.js';
import type { NewsDesk } from './news-desk.js';
import type { SharedQuestions } from './shared-questions.js';
import type { WorkInFlight } from './work-in-flight.js';

/** Everything a command or button works with. */
export interface Services {
  client: Client<true>;
  desk: NewsDesk;
  log: Log;
  conversations: Conversations;
  settings: GuildSettingsBook;
  limits: QuestionLimits;
  shared: SharedQuestions;
  articleKeys: ArticleKeys;
  feeders: Feeders;
  work: WorkInFlight;
  acknowledgments: Acknowledgments;
  /** The library has changed: what follows from it is done soon. */
  libraryChanged(): void;
}
