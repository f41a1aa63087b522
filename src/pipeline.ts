import { createHash } from 'node:crypto';
import { pMapIterable } from 'p-map';
import { askedFit } from './answer/asked-fit.js';
import { composeReply } from './answer/compose-reply.js';
import type { Understood } from './answer/understood.js';
import type { Page } from './article/page.js';
import { couldStandAlone, understand } from './chat/follow-up.js';
import { remember } from './chat/remember.js';
import { errorCode, errorMessage } from './errors.js';
import { InTurn } from './in-turn.js';
import type { Asked, IngestOptions, IngestResult, IngestStatus, Newsroom, Question } from './newsroom.js';
import { passageRecords } from './passage-records.js';
import { withStandfirstInLead } from './passages/standfirst.js';
import type { RankedPassage } from './search/search.js';
import type { SourceItem } from './sources/source-item.js';
import { canonicalAddress } from './sources/web/canonical-address.js';
import type { RawPage, StoredArticle } from './store/store.js';

export type { Asked, IngestOptions, IngestResult, IngestStatus, Newsroom, Question } from './newsroom.js';

/** Pages read and stored beside the one being embedded: enough that the embedder never waits. */
const pagesAtOnce = 4;

/**
 * Source -> Article -> Passage[] -> vectors -> store, one result a page, in the order given.
 * A page that fails is a result like any other; the store is left as it was for it.
 */
export async function* ingest(
  newsroom: Newsroom,
  items: AsyncIterable<SourceItem>,
  options: IngestOptions = {},
): AsyncGenerator<IngestResult> {
  const claims = new InTurn();
  const step = (item: SourceItem) => ingestItem(newsroom, item, claims, options);
  yield* pMapIterable(items, step, { concurrency: pagesAtOnce, backpressure: pagesAtOnce * 4 });
}

async function ingestItem(
  newsroom: Newsroom,
  item: SourceItem,
  claims: InTurn,
  options: IngestOptions,
): Promise<IngestResult> {
  try {
    options.signal?.throwIfAborted();
    if ('error' in item) throw item.error;
    return await ingestPage(newsroom, item.page, claims, options);
  } catch (error) {
    return {
      ...nothing(item.source),
      status: 'failed',
      code: errorCode(error),
      message: errorMessage(error),
    };
  }
}

async function ingestPage(
  { store, reader, embedder }: Newsroom,
  page: Page,
  claims: InTurn,
  { sample = false, signal }: IngestOptions,
): Promise<IngestResult> {
  // 1. A page that is known, and was read by this reader, is not read again.
  const rawPage: RawPage = {
    page,
    hash: pageHash(page),
    readerVersion: reader.version,
  };
  const known = await store.knownPage(page.source);
  if (
    known?.hash === rawPage.hash &&
    known.readerVersion === reader.version &&
    known.fingerprint === embedder.fingerprint
  ) {
    return result(page.source, 'unchanged', await store.article(known.articleId));
  }

  // 2. Recognise the article in the page, and which article it is: JSONL id, else address, else source.
  const { nextPage: _, ...read } = await reader.read(page);
  const article = withStandfirstInLead(read);
  const id = page.id ?? (article.url && canonicalAddress(article.url)) ?? page.source;
  // The address is left out, so that one text under two addresses is known for one.
  const contentHash = hash({ ...article, url: null });
  return await claims.run([id, contentHash], async () => {
    // 3. Nothing to do for what was forgotten, is unchanged, or is here under another name.
    if (await store.isForgotten(id)) {
      if (!page.named)
        return { ...nothing(page.source), status: 'forgotten', articleId: id, title: article.title };
      await store.allowAgain(id);
    }
    const stored = await store.article(id);
    const version = await store.storedVersion(id);
    const sameText = version?.contentHash === contentHash && stored?.url === article.url;
    if (sameText && version.fingerprint === embedder.fingerprint) {
      await store.touchPage(id, page.source, rawPage);
      return result(page.source, 'unchanged', stored);
    }
    // A page that has been given an address since is the same article under a better name, not a second one.
    const replaces = page.id === undefined && known && known.articleId !== id ? known.articleId : undefined;
    const twin = stored || replaces ? null : await store.articleWithContent(contentHash, id);
    if (twin !== null) return result(page.source, 'duplicate', await store.article(twin));

    // 4. Cut it into passages and embed them: passage and sentence vectors from one pass.
    const records = await passageRecords(article, embedder, signal);

    // 5. Article, passages and vectors appear together or not at all.
    const status = await store.replaceArticle({
      id,
      article,
      source: page.source,
      contentHash,
      rawPage,
      fingerprint: embedder.fingerprint,
      passages: records,
      replaces,
      sample,
    });
    // 6. The owner's first article replaces the samples.
    if (!sample) await store.removeSamples();
    return result(page.source, status, await store.article(id));
  });
}

/** Question -> Query -> RankedPassage[] -> Answer or Refusal. */
export async function ask(newsroom: Newsroom, question: Question): Promise<Asked> {
  const started = performance.now();
  // 1. What was said before, and what the question means after it.
  const turns = question.conversation ? await newsroom.conversations.turns(question.conversation) : [];
  const understood = understand(question.text, turns);

  // 2. and 3. What was found for it, and the answer made of that. A complete question may only look like a
  // follow-up: where the conversation does not answer it, it is asked on its own.
  let answered = await answer(newsroom, understood, question);
  if (answered.reply.refused && understood.text !== understood.asked && couldStandAlone(understood.asked)) {
    const alone = await answer(newsroom, understand(question.text, []), question);
    if (!alone.reply.refused) answered = alone;
  }
  const { reply, understoodAs, timings } = answered;

  // 4. Remembered, so that the next question may follow up.
  const said = { question: question.text, understoodAs, reply };
  const warning = question.conversation
    ? await remember(newsroom.conversations, question.conversation, said, question.asker)
    : undefined;
  const totalMs = performance.now() - started;
  return {
    ...answered,
    question: question.text,
    model: newsroom.embedder.model,
    timings: { ...timings, totalMs },
    warning,
  };
}

async function answer(newsroom: Newsroom, understood: Understood, question: Question) {
  const today = new Date().toISOString().slice(0, 10);
  // 2. The passages that may answer it.
  const found = await newsroom.search.search(
    {
      text: understood.text,
      asked: understood.asked,
      language: understood.language,
      filter: question.filter ?? {},
      today,
      leanTowards: understood.leanTowards,
      fits: askedFit(understood),
    },
    { limit: question.limit ?? passagesRanked, signal: question.signal },
  );

  // 3. Verbatim sentences with citations, or a refusal.
  const composing = performance.now();
  const { reply, features } = await composeReply(understood, found, newsroom.store, {
    answerLanguage: question.answerLanguage,
    threshold: newsroom.threshold,
    today,
  });
  const timings = { ...found.timings, answerMs: performance.now() - composing };
  return { understoodAs: understood.text, reply, ranked: found.ranked.map(withoutWords), features, timings };
}

/** The words are compared by now: five hundred answers that wait to be sent need not hold them. */
function withoutWords({ passage, ...rest }: RankedPassage): RankedPassage {
  return { ...rest, passage: { ...passage, words: null } };
}

/** Enough for the answer and for ten distinct articles in `--rows`. */
const passagesRanked = 40;

function nothing(source: string): Omit<IngestResult, 'status'> {
  return { source, articleId: null, title: null, sections: 0, passages: 0, code: null, message: null };
}

function result(source: string, status: IngestStatus, stored: StoredArticle | null): IngestResult {
  if (!stored) return { ...nothing(source), status };
  const { id, title, headings, passages } = stored;
  return { ...nothing(source), status, articleId: id, title, sections: headings.length, passages };
}

/** Of all that was read of it; a page alone has the hash it always had. */
function pageHash({ format, content, facts, continuations }: Page): string {
  return hash([format, content, facts, ...(continuations ? [continuations] : [])]);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
