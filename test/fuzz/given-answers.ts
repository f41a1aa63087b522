import fc from 'fast-check';
import type { Article } from '../../src/article/article.js';
import type { QuoteStanding } from '../../src/chat/quote-standing.js';
import type { FeedsView } from '../../src/discord/rendering/feeds.js';
import { newFeed } from '../../src/feeds/keep-feeds.js';
import type { IngestResult } from '../../src/pipeline.js';
import type { GivenAnswer, GivenCitation, GivenEvidence } from '../../src/store/chat-store.js';
import type { StoredArticle, StoredPassage } from '../../src/store/store.js';
import { words } from './prose.js';

const address = fc.option(
  fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom(
      'javascript:alert(1)',
      'https://a.example/(x)[y]<z>\\ "',
      'https://u:p@a.example/',
      'https://xn--/',
      `https://a.example/${'x'.repeat(3000)}`,
      `https://a.example/#:~:text=${'%20'.repeat(900)}`,
    ),
    words,
  ),
);
const day = fc.option(
  fc.constantFrom('2026-01-06', '2026-01-06T10:00:00+01:00', '+999999-01-01', 'soon', ''),
);
const language = fc.constantFrom('it', 'en', 'de', 'xx', '');
const passageId = fc.option(fc.integer({ min: 1, max: 9 }));
const score = fc.double({ min: 0, max: 1, noNaN: true });

export const head = fc.record({
  articleId: words,
  title: words,
  outlet: fc.option(words),
  publishedAt: day,
  url: address,
});

/** A citation of an article that says and is called anything at all. */
export const citation: fc.Arbitrary<GivenCitation> = fc
  .tuple(head, fc.record({ section: fc.option(words), link: address, quote: words, passageId, score }))
  .map(([article, rest]) => ({ ...article, ...rest, n: 1, authors: [] }));

const evidence: fc.Arbitrary<GivenEvidence> = fc.record({
  passageId: fc.integer({ min: 1, max: 9 }),
  articleId: words,
  score,
  lexicalRank: fc.option(fc.integer({ min: 1, max: 100 })),
  vectorRank: fc.option(fc.integer({ min: 1, max: 100 })),
  dropped: fc.option(words),
});

/** An answer as it is kept: up to eight citations, each the sentence that it quotes. */
export const givenAnswer: fc.Arbitrary<GivenAnswer> = fc
  .record({
    citations: fc.array(citation, { maxLength: 8 }),
    nearest: fc.array(head, { maxLength: 3 }),
    evidence: fc.array(evidence, { maxLength: 12 }),
    language,
    model: words,
    confidence: score,
  })
  .map((facts) => {
    const citations = facts.citations.map((each, index) => ({ ...each, n: index + 1 }));
    return {
      ...facts,
      ...{ id: 'AbCd-_0123456789', at: 0, userId: '1', guildId: null, channelId: '2', messageId: null },
      ...{ private: false, conversation: 'c', refused: citations.length === 0, citations },
      sentences: citations.map(({ n, quote }) => ({ text: quote, citations: [n] })),
    };
  });

/** Passages by id, some of which hold the quotes of an answer. */
export function passagesOf(answer: GivenAnswer, around: string): Map<number, StoredPassage> {
  return new Map(
    answer.citations.flatMap(({ passageId: id, quote, articleId }) => {
      const text = `${around} ${quote} ${around}`;
      return id === null || id % 3 === 0 ? [] : [[id, storedPassage(id, articleId, text, around)] as const];
    }),
  );
}

/** How the quotes of an answer stand: some as they did, some changed, some gone. */
export function standingsOf(answer: GivenAnswer, shift: number, context: string): QuoteStanding[] {
  return answer.citations.map((citation, index) => ({
    citation,
    standing: (['stands', 'changed', 'gone'] as const)[(index + shift) % 3] ?? 'stands',
    context,
    link: citation.url,
  }));
}

/** Feeds with any name and any failure. */
export function feedsOf(text: string, page: number, language: string): FeedsView {
  const feeds = Array.from({ length: 20 }, (_, index) => ({
    ...newFeed(`https://feeds.example/${index}`, text),
    ...(index % 3 ? { failingSince: '2026-01-06T10:00:00.000Z', failure: text } : {}),
  }));
  return {
    feeds,
    counts: new Map(),
    closedChannels: new Set(),
    show: 'all',
    page,
    language,
  };
}

/** What became of a page that failed in a way that has no words yet. */
export const failed: IngestResult = {
  ...{ source: '', status: 'failed', articleId: null, title: null },
  ...{ sections: 0, passages: 0, code: 'never-heard-of', message: null },
};

/** An article that is called and says the same. */
export function articleOf(title: string, text: string, url: string | null): StoredArticle {
  const article: Article = {
    ...{ url, outlet: title, title, standfirst: text, authors: [title], publishedAt: null, updatedAt: null },
    ...{
      language: 'it',
      tags: [],
      sections: [{ heading: title, paragraphs: [text, title, text.repeat(30)] }],
    },
  };
  const facts = {
    id: title,
    headings: [title, null],
    passages: 1,
    sample: false,
    source: title,
    addedAt: '2026-01-06',
  };
  return { ...article, ...facts, article };
}

function storedPassage(id: number, articleId: string, text: string, heading: string): StoredPassage {
  const span = { start: 0, end: text.length };
  return { id, articleId, section: 0, heading, text, span, sentences: [], header: '', words: null };
}
