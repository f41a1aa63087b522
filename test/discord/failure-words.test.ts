import { describe, expect, it } from 'vitest';
import { failureWords } from '../../src/discord/failure-words.js';
import { feedRunsScreen, feedsScreen } from '../../src/discord/rendering/feeds.js';
import { ingestScreen } from '../../src/discord/rendering/ingest.js';
import { textsFor } from '../../src/discord/texts/texts.js';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import { statusFailure, statusTold } from '../../src/sources/web/status-failure.js';
import { textDisplays } from './loopback/component-tree.js';

const italian = textsFor('it');
const english = textsFor('en');
const url = new URL('https://news.example/a');
const gone = statusFailure(url, 404);

describe('a failure is told', () => {
  it('in the reader’s language, with the status that a site answers', () => {
    expect(failureWords(italian, gone.code, gone.message)).toMatch(
      /^il sito non dà la pagina.*\(HTTP 404\)$/,
    );
    expect(failureWords(english, gone.code, gone.message)).toMatch(/^the site does not give.*\(HTTP 404\)$/);
    expect(failureWords(italian, 'fetch-timeout', 'no answer')).toBe(
      'il sito non ha risposto in tempo: riprova più tardi',
    );
  });

  it('with the place, where only the error’s own sentence has it', () => {
    expect(failureWords(italian, 'bad-record', 'a.jsonl:3: text: too short')).toMatch(
      /^un campo di questa riga.*\(a\.jsonl:3: text: too short\)$/,
    );
  });

  it('in its own sentence where there are no words for it, harmless', () => {
    for (const code of ['not-known', 'toString', 'ENOENT', null])
      expect(failureWords(italian, code, 'a *new* fault')).toBe('a \\*new\\* fault');
  });

  it('as long as each language has words of its own', () => {
    for (const [code, words] of Object.entries(italian.failures)) {
      expect(words).not.toBe(english.failures[code as keyof typeof english.failures]);
      expect(Math.max(words.length, code.length)).toBeLessThan(180);
    }
  });

  it('by ingests, feeds and readings of feeds', () => {
    const failed = { source: 's', status: 'failed' as const, articleId: null, title: null };
    const result = { ...failed, sections: 0, passages: 0, code: 'paywall', message: 'only the beginning' };
    const feed = { ...newFeed(url.href, 'Notizie'), failure: gone.message, failureCode: gone.code };
    const failingSince = '2026-01-06T10:00:00.000Z';
    const view = { counts: new Map(), closedChannels: new Set<string>(), show: 'all' as const, page: 0 };
    const screens = [
      ingestScreen([result], 'done', italian),
      feedRunsScreen([{ feed, status: 'failed', results: [] }], 1, 'it'),
      feedRunsScreen([{ feed, status: 'read', results: [result] }], 1, 'it'),
      feedsScreen({ ...view, feeds: [{ ...feed, failingSince }], language: 'it' }),
    ];
    const shown = screens.map(({ components }) => textDisplays(components).join('\n'));
    expect(shown.map((text) => /non è abbonato|HTTP 404/.exec(text)?.[0])).toEqual([
      ...['non è abbonato', 'HTTP 404', 'non è abbonato', 'HTTP 404'],
    ]);
    for (const text of shown) expect(text).not.toMatch(/the page|the site|beginning/);
  });
});

it('the status is read back out of every such sentence, and out of no other', () => {
  for (const status of [300, 401, 403, 404, 429, 500, 503])
    expect(statusTold(statusFailure(url, status).message)).toBe(status);
  expect(statusTold('https://x answers 404: a title')).toBeNull();
});
