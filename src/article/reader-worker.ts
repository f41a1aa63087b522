import { parentPort } from 'node:worker_threads';
import { errorCode, errorMessage } from '../errors.js';
import type { Article } from './article.js';
import type { Page } from './page.js';
import { readArticle } from './read-article.js';

/** What the worker answers for one page. */
export type ReaderReply = { article: Article } | { code: string; message: string };

parentPort?.on('message', (page: Page) => parentPort?.postMessage(reply(page)));
parentPort?.postMessage('ready');

function reply(page: Page): ReaderReply {
  try {
    return { article: readArticle(page) };
  } catch (error) {
    return { code: errorCode(error), message: errorMessage(error) };
  }
}
