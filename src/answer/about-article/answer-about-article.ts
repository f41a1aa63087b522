import { sectionText } from '../../article/article.js';
import { findDates } from '../../article/dates.js';
import { terms } from '../../search/analysis/lexical-terms.js';
import type { SearchResult } from '../../search/search.js';
import type { Store, StoredArticle } from '../../store/store.js';
import { citeData } from '../citation.js';
import { coverage, questionTerms } from '../question-terms.js';
import type { Citation } from '../reply.js';
import type { Understood } from '../understood.js';
import type { ArticleQuestion, ArticleQuestionKind } from './article-question.js';
import { leadQuotes, summaryQuotes } from './lead-quotes.js';

/** Headings shown when the sections are asked for. */
const headingsAtMost = 20;
/** Articles shown when the latest news are asked for. */
const latestAtMost = 4;
/** Share of the topic's words an article has to hold to be the one that is meant. */
const topicShare = 0.5;

/** Quotes from the data or the leads of the article that is asked about; none where it is not clear which, or silent. */
export async function answerAboutArticle(
  { kind, topic }: ArticleQuestion,
  understood: Understood,
  found: SearchResult,
  store: Store,
): Promise<Citation[]> {
  if (kind === 'latest' && topic === '') {
    const newest = await Promise.all(
      (await store.articles({ limit: latestAtMost })).map(({ id }) => store.article(id)),
    );
    return (
      await Promise.all(newest.map((article) => (article ? leadQuotes(article, store, 1) : [])))
    ).flat();
  }
  const article = await articleMeant(topic, understood, found, store);
  if (!article) return [];
  if (kind === 'summary' || kind === 'latest') return summaryQuotes(article, store);
  return dataQuotes(article, kind).map((quote) => citeData(article, quote));
}

async function articleMeant(
  topic: string,
  understood: Understood,
  found: SearchResult,
  store: Store,
): Promise<StoredArticle | null> {
  if (topic === '') {
    const [spokenOf] = understood.leanTowards;
    if (spokenOf) return store.article(spokenOf);
    const [only, ...others] = await store.articles({ limit: 2 });
    return only && others.length === 0 ? store.article(only.id) : null;
  }
  const best = found.ranked.find((each) => each.dropped === null);
  if (!best) return null;
  const article = await store.article(best.article.id);
  if (!article) return null;
  const languages = article.language ? [article.language] : [];
  const about = await questionTerms({ ...understood, text: topic, asked: topic }, languages, store);
  const held = new Set(
    terms([article.title, ...article.article.sections.map(sectionText)].join('\n'), article.language),
  );
  return coverage(about.terms, held) >= topicShare ? article : null;
}

function dataQuotes(
  { article }: StoredArticle,
  kind: Exclude<ArticleQuestionKind, 'summary' | 'latest'>,
): string[] {
  switch (kind) {
    case 'author':
      return article.authors.slice(0, headingsAtMost);
    case 'outlet':
      return article.outlet ? [article.outlet] : [];
    case 'sections':
      return article.sections.flatMap(({ heading }) => heading ?? []).slice(0, headingsAtMost);
    case 'date':
      return dateQuote(article);
  }
}

/** The day as the lead prints it, where it does; else as the page's data give it. */
function dateQuote({ publishedAt, sections, language }: StoredArticle['article']): string[] {
  if (!publishedAt) return [];
  const lead = sections[0] ? sectionText(sections[0]) : '';
  const printed = findDates(lead, language).find(({ iso }) => iso.slice(0, 10) === publishedAt.slice(0, 10));
  return [printed ? lead.slice(printed.start, printed.end) : publishedAt.slice(0, 10)];
}
