import type { CommandWords } from './command-translation.js';

const private_ = { name: 'private', description: 'Only you see the answer' };
const feed_ = { name: 'feed', description: 'Its name or address' };

export const englishCommands: Record<string, CommandWords> = {
  ask: {
    name: 'ask',
    description: 'Ask about the news; the answer quotes its sources',
    options: {
      question: { name: 'question', description: 'Your question, 3 to 500 characters' },
      outlet: { name: 'outlet', description: 'Only articles of this outlet' },
      since: {
        name: 'since',
        description: 'Only articles since a day (2026-01-31) or of the last days (7d)',
      },
      private: private_,
    },
  },
  sources: { name: 'sources', description: 'The passages behind the last answer here' },
  articles: {
    name: 'articles',
    description: 'What Edicola has read; choose an article and a section to read it',
    options: {
      words: { name: 'words', description: 'Words of the headline' },
      outlet: { name: 'outlet', description: 'Only articles of this outlet' },
    },
  },
  timeline: {
    name: 'timeline',
    description: 'Dated sentences about a topic, in order, with their sources',
    options: { topic: { name: 'topic', description: 'What it is about' } },
  },
  help: { name: 'help', description: 'How to ask, and what else Edicola can do' },
  status: { name: 'status', description: 'What the library holds, and how the bot is' },
  watches: { name: 'watches', description: 'What you asked to be told about; cancel it here' },
  'forget-me': { name: 'forget-me', description: 'Deletes everything Edicola keeps about you' },
  ingest: {
    name: 'ingest',
    description: 'Gives Edicola an article to read',
    options: {
      url: { name: 'url', description: 'Address of the article' },
      file: { name: 'file', description: 'A .txt, .md, .html or .jsonl file, up to 10 MB' },
    },
  },
  forget: {
    name: 'forget',
    description: 'Removes an article from the library, for good',
    options: { article: { name: 'article', description: 'Words of its headline' } },
  },
  feeds: { name: 'feeds', description: 'The feeds that the library is fed by' },
  'feeds list': {
    name: 'list',
    description: 'The feeds and how each is doing',
    options: { show: { name: 'show', description: 'All of them, or those that are broken' } },
    choices: { all: 'all', broken: 'broken' },
  },
  'feeds add': {
    name: 'add',
    description: 'Adds a feed: RSS, Atom, RDF, JSON Feed or a news sitemap',
    options: {
      url: { name: 'url', description: 'Address of the feed' },
      channel: { name: 'channel', description: 'Where its new headlines are posted' },
    },
  },
  'feeds remove': {
    name: 'remove',
    description: 'Removes a feed; what was read of it stays',
    options: { feed: feed_ },
  },
  'feeds run': {
    name: 'run',
    description: 'Reads a feed now, or all of them',
    options: { feed: { ...feed_, description: 'Its name or address; without one, all' } },
  },
  'feeds check': {
    name: 'check',
    description: 'Shows what a feed holds, without taking anything in',
    options: { feed: { ...feed_, description: 'Its name, or the address of any feed' } },
  },
  'feeds channel': {
    name: 'channel',
    description: 'Where new headlines are posted, each with a sentence of its article',
    options: {
      channel: { name: 'channel', description: 'The channel; without one, they are no longer posted' },
      feed: { ...feed_, description: 'Its name or address; without one, all feeds' },
    },
  },
  settings: { name: 'settings', description: 'How Edicola behaves in this server' },
  'settings show': { name: 'show', description: 'All settings of this server' },
  'settings language': {
    name: 'language',
    description: 'The language of answers',
    options: { language: { name: 'language', description: "The asker's, or one for all" } },
    choices: { asker: "the asker's", it: 'Italian', en: 'English' },
  },
  'settings mentions': {
    name: 'mentions',
    description: 'Where mentions are answered',
    options: {
      where: { name: 'where', description: 'Everywhere, or only in channels you choose' },
      channel: { name: 'channel', description: 'Adds this channel, or takes it away if it is there' },
    },
    choices: { everywhere: 'everywhere', chosen: 'in chosen channels' },
  },
  'settings questions': {
    name: 'questions',
    description: 'A channel where every message that is a question is answered',
    options: {
      channel: { name: 'channel', description: 'The channel' },
      answer: { name: 'answer', description: 'Whether questions are answered there' },
    },
  },
  'settings private': {
    name: 'private',
    description: 'Whether /ask is private unless it says otherwise',
    options: { private: private_ },
  },
  feedback: { name: 'feedback', description: 'The last votes and reasons, as a file' },
  check: { name: 'Check against sources', description: '' },
  'ask-about': { name: 'Ask Edicola about this', description: '' },
};
