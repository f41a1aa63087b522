import type { ComponentHandler, ModalHandler } from '../command.js';
import type { Action } from '../custom-id.js';
import { article, part, section } from './articles.js';
import { showFeedsPage } from './feeds.js';
import { followUp, followUpModal } from './follow-up.js';
import { confirmForget, keepArticle } from './forget.js';
import { readCited, showRest, showSourcesOf } from './reading.js';
import { openThread } from './thread.js';
import { voteDown, voteDownModal, voteUp } from './vote.js';
import { cancelWatch, watchQuestion } from './watch.js';

/** What every button and select does. */
const handlers: Record<Action, ComponentHandler> = {
  sources: showSourcesOf,
  more: showRest,
  read: readCited,
  follow: followUp,
  up: voteUp,
  down: voteDown,
  thread: openThread,
  watch: watchQuestion,
  unwatch: cancelWatch,
  article,
  section,
  part,
  forget: confirmForget,
  keep: keepArticle,
  feeds: showFeedsPage,
};

const modals: Partial<Record<Action, ModalHandler>> = { follow: followUpModal, down: voteDownModal };

export function componentHandler(action: Action): ComponentHandler | undefined {
  return handlers[action];
}

export function modalHandler(action: Action): ModalHandler | undefined {
  return modals[action];
}
