import { library } from './0001-library.js';
import { chat } from './0002-chat.js';
import { forgetting } from './0003-forgetting.js';
import { feeds } from './0004-feeds.js';
import { headlines } from './0005-headlines.js';
import { marks } from './0006-marks.js';
import { summaries } from './0007-summaries.js';
import { occurrences } from './0008-occurrences.js';
import { passageWords } from './0009-passage-words.js';
import { sectionRows } from './0010-sections.js';
import { merging } from './0011-merging.js';
import { listings } from './0012-listings.js';
import { failureCodes } from './0013-failure-codes.js';
import { plainTerms } from './0014-plain-terms.js';
import { headlinePosts } from './0015-headline-posts.js';

/** In order; a database's `user_version` is how many of them it has seen. Append, never change one that was released. */
export const migrations: readonly string[] = [
  library,
  chat,
  forgetting,
  feeds,
  headlines,
  marks,
  summaries,
  occurrences,
  passageWords,
  sectionRows,
  merging,
  listings,
  failureCodes,
  plainTerms,
  headlinePosts,
];
