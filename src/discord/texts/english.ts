import { englishFailures, type FailureTexts } from './english-failures.js';

/** Everything of the bot's own that a reader sees. Other languages have the same shape (`Texts`). */
export const english = {
  /** For months and years, which Discord has no format for. */
  locale: 'en',

  // The answer
  lead: 'lead',
  articleItself: "the article's own data",
  buttons: {
    sources: 'Sources',
    followUp: 'Follow up',
    thread: 'Thread',
    more: 'The rest',
    tellMe: 'Tell me when it is covered',
    previous: 'Previous',
    next: 'Next',
    cancel: 'Cancel',
    forget: 'Forget it',
    keep: 'Keep it',
  },
  readPlaceholder: 'Read a cited section',
  notKept: 'I cannot write to my disk now: this answer has no buttons, and I will not remember it.',
  followUpTitle: 'Follow up',
  followUpLabel: 'Your next question',

  // Asking
  tooShort: (least: number) => `A question needs at least ${least} characters.`,
  tooLong: (most: number) => `A question has at most ${most} characters; ask one thing at a time.`,
  waitUser: (seconds: number) => `You have asked a lot in a minute. Ask again in ${seconds} s.`,
  waitGuild: (seconds: number) => `This server has asked a lot in a minute. Ask again in ${seconds} s.`,
  badSince: 'I did not understand the date. Write it as 2026-01-31, or as a number of days: 7d.',
  whatToAsk: 'Ask me about the news I have read: mention me with a question, or use /ask.',

  // Buttons
  oldButton: 'This button is from an earlier version of Edicola. Please ask again.',
  answerGone: 'I no longer keep this answer. Please ask again.',
  questionGone: 'I no longer have the words of this question: I keep them for 30 minutes. Please ask again.',
  noAnswerHere: 'I have not answered anything here that you may see. Use /ask first.',
  sectionGone: 'This section is no longer in the library; its article has been updated or removed.',
  articleGone: 'This article is no longer in the library. Use /articles to see what is.',
  readingOff: 'On this bot only quotes are shown, not whole sections. The link opens the article itself.',
  voteTitle: 'What was wrong?',
  voteLabel: 'In a few words (optional)',
  voteThanks: 'Thank you. Your vote is noted.',
  watchAdded: 'I will tell you once, in a direct message, when an article covers this. See /watches.',
  watchKnown: 'I already watch for this. See /watches.',
  watchFull: (most: number) => `You have ${most} watches, which is the most. Cancel one with /watches.`,

  // Threads
  threadOpened: (mention: string) => `Let us go on in ${mention}.`,
  threadWithMention: (bot: string) => `Ask on here: mention ${bot}, or use /ask or the button “Follow up”.`,
  threadWithContent: 'Ask on here: I answer every message in this thread.',
  threadRefused:
    'I may not open a thread here: I need “Create Public Threads” (Edit Channel → Permissions → my role).',
  threadImpossible: 'A thread cannot be opened from here.',
  threadName: 'Edicola',

  // Sources
  sourcesTitle: 'What the answer rests on',
  understoodAs: (question: string) => `Understood as: ${question}`,
  confidence: (percent: number) => `Confidence ${percent}%`,
  alsoRead: 'Also found, not cited',
  ranks: (lexical: number | null, vector: number | null, score: string) =>
    `words: ${lexical === null ? '—' : `#${lexical}`} · meaning: ${vector === null ? '—' : `#${vector}`} · score ${score}`,
  dropped: (reason: string) => `left out: ${reason}`,
  page: (page: number, pages: number) => `${page}/${pages}`,
  changedSince: 'The source has changed since: this quote is no longer in it.',
  goneSince: 'The article is no longer in the library.',
  markChanged: (sources: string) => `The source has changed since: ${sources}`,
  markGone: (sources: string) => `No longer in the library: ${sources}`,
  withdrawn:
    'This answer quoted an article that is no longer in the library, and has gone with it. Please ask again.',
  headlinesWithdrawn: 'The articles shown here are no longer in the library.',
  noLink: 'no address',

  // Articles
  articlesTitle: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
  articlesShown: (shown: number) => `The newest ${shown} are shown; add words to find others.`,
  noArticles: 'No article matches.',
  chooseArticle: 'Choose an article',
  chooseSection: 'Choose a section to read',
  sections: 'Sections',
  by: (authors: string) => `by ${authors}`,
  openArticle: 'Open the article',

  // Timeline and check
  timelineTitle: (topic: string) => `Timeline: ${topic}`,
  noTimeline: 'I found no dated sentences about this.',
  checkTitle: 'What the articles say about this message',
  checkNote: 'Quotes from the articles, not a verdict.',
  notCovered: 'not covered',
  nothingToCheck: 'This message has no sentences I could look up.',
  checkCut: (sentences: number) => `Only the first ${sentences} sentences were looked up.`,

  // Status and help
  statusTitle: 'Edicola',
  status: {
    articles: 'Articles',
    passages: 'Passages',
    newest: 'Newest',
    model: 'Model',
    index: 'Index',
    indexReady: (size: number) => `ready (${size})`,
    indexBuilding: 'being built; until then full-text alone answers',
    version: 'Version',
    samples: 'The library is our samples, about an invented town.',
  },
  help: (bot: string) =>
    `I answer questions about the news my owner has given me, with quotes and their sources. What the articles do not say, I do not say.
**/ask** a question; or mention ${bot}, reply to an answer, or write to me directly.
**/sources** what the last answer rests on · **/articles** what I have read · **/timeline** a topic in order.
**/watches** what you asked to be told about · **/forget-me** deletes all I keep about you · **/status** how I am.
In a message's menu, under Apps: **Check against sources**, **Ask Edicola about this**.`,

  // Watches, deletion
  watchesTitle: 'What you asked to be told about',
  noWatches: 'You have not asked to be told about anything. A refused answer has a button for it.',
  watchWaiting: (until: string) => `waiting, until ${until}`,
  watchTold: (when: string) => `told ${when}`,
  watchCancelled: 'Cancelled.',
  noticeTitle: (question: string) => `You asked to be told: ${question}`,
  noticeInChannel: (user: string) => `${user}, what you asked is covered now.`,
  noticePrivate: (user: string) =>
    `${user}, something you asked me in private is covered now. I may not write to you directly: ask again with /ask.`,
  forgotten: (turns: number, answers: number, votes: number, watches: number) =>
    `Deleted: ${turns} turns of conversation, ${answers} answers, ${votes} votes, ${watches} watches. I keep nothing about you.`,

  // Feeding
  notFeeder: 'Only the owner of this bot, and who may manage its home servers, can change the library.',
  ingestNeedsOne: 'Give either an address or a file.',
  ingestFailed: (message: string) => `Not read: ${message}`,
  fileType: 'I read .txt, .md, .html and .jsonl files.',
  fileSize: (megabytes: number) => `A file may have up to ${megabytes} MB.`,
  fileHost: 'I only take files that were uploaded to Discord.',
  fileLost: 'Discord did not give me the file. Please attach it again.',
  addressUnsupported: 'This is not an address I can read: it must begin with http:// or https://.',
  ingestStages: {
    reading: (done: number) => `Reading… ${done} done.`,
    done: (done: number) => `Done: ${done}.`,
    stopped: (done: number) =>
      `Stopped after ${done}: I am being restarted. Give me the same again; what is read stays.`,
  },
  ingestMore: (more: number) => `and ${more} more`,
  statuses: {
    added: 'added',
    updated: 'updated',
    unchanged: 'unchanged',
    duplicate: 'already here',
    forgotten: 'forgotten before; name it alone to bring it back',
    failed: 'not read',
  },
  forgetSure: (title: string) => `Forget “${title}”? Its text, quotes and answers go for good.`,
  forgetDone: 'Forgotten.',
  forgetKept: 'Kept.',

  // Feeds
  feeds: {
    title: (count: number) => (count === 1 ? '1 feed' : `${count} feeds`),
    none: 'There are no feeds. /feeds add adds one.',
    noneBroken: (count: number) => `None of the ${count} feeds is broken.`,
    unknown: 'No feed has that name, or several have; choose one of the suggestions.',
    ok: (when: string) => `ok · last read ${when}`,
    notYet: 'not read yet',
    broken: (since: string, why: string, when: string) =>
      `broken since ${since} · last tried ${when} · ${why}`,
    entries: (entries: number, read: number) => `${entries} entries, ${read} of them read`,
    postedIn: (channel: string) => `headlines in ${channel}`,
    mayNotPost: (channel: string) =>
      `I may not post in ${channel}: I need “View Channel” and “Send Messages” there.`,
    added: (title: string, entries: number) =>
      `Added: ${title}, with ${entries} entries. I read it now, and then at its own pace.`,
    removed: (title: string) => `Removed: ${title}. What was read of it stays.`,
    failed: (message: string) => `That did not work: ${message}`,
    checked: (title: string, entries: number, whole: number) =>
      `${title}: ${entries} entries, ${whole} of them whole articles. The pages of the others would be fetched.`,
    newest: 'Newest',
    running: (done: number, total: number) => `Reading… ${done} of ${total} feeds.`,
    ran: (total: number) => (total === 1 ? '1 feed read.' : `${total} feeds read.`),
    readNow: (read: number, failed: number) => `${read} new${failed > 0 ? `, ${failed} not read` : ''}`,
    channelSet: (what: string, channel: string) =>
      `New headlines of ${what} are posted in ${channel} from now on.`,
    channelNone: (what: string) => `Headlines of ${what} are no longer posted.`,
    all: 'all feeds',
    channelElsewhere: 'A channel is chosen in its own server: use this command there.',
    news: (feed: string) => `New in ${feed}`,
    moreHeadlines: (more: number) => `and ${more} more`,
  },

  // Settings and feedback
  settingsTitle: 'Settings of this server',
  settings: {
    language: 'Language of answers',
    mentions: 'Mentions are answered',
    everywhere: 'everywhere',
    chosen: (channels: string) => `in ${channels || 'no channel'}`,
    questionChannels: 'Channels where every question is answered',
    none: 'none',
    needsContent: 'needs MESSAGE_CONTENT=true on the bot',
    private: '/ask is private unless it says otherwise',
    yes: 'yes',
    no: 'no',
    guildOnly: 'Settings belong to a server; use this command in one.',
  },
  feedbackNone: 'Nobody has voted here yet.',
  feedbackFile: (count: number) => `The last ${count} votes.`,

  // When things go wrong
  failures: englishFailures as FailureTexts,
  failed: (code: string) => `Something went wrong (${code}). Please try again.`,
  failedBecause: (code: string, why: string) => `That did not work (${code}): ${why}.`,
  restarting: 'I am being restarted. Please ask again in a minute.',
  mayNotPost: (channel: string) =>
    `I may not answer in ${channel}: I need “View Channel”, “Send Messages” and “Read Message History” there (Edit Channel → Permissions → my role).`,
};

export type Texts = typeof english;
