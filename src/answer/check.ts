import { splitSentences } from '../passages/sentences.js';
import { questionLanguage } from '../search/analysis/question-language.js';
import type { Search } from '../search/search.js';
import type { Store } from '../store/store.js';
import { composeReply, type ReplyOptions } from './compose-reply.js';
import type { Citation, NearestArticle } from './reply.js';

/** What the articles say about one sentence of a text. Edicola never says that it is true or false. */
export interface CheckedSentence {
  text: string;
  /** Numbered through the whole text; empty where the articles do not cover the sentence. */
  citations: Citation[];
  nearest: readonly NearestArticle[];
}

export interface CheckOptions extends ReplyOptions {
  signal?: AbortSignal | undefined;
}

/** Sentences looked up; a longer text is cut there. */
export const sentencesChecked = 15;
/** Words from which a sentence says something that can be looked up. */
const leastWords = 4;
/** Quotes for each sentence. */
const quotesEach = 2;

/** A text -> for each of its sentences what the articles say about it, quoted and cited, or nothing. */
export async function checkText(
  text: string,
  { search, store }: { search: Search; store: Store },
  options: CheckOptions = {},
): Promise<CheckedSentence[]> {
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const language = questionLanguage(text);
  const checked: CheckedSentence[] = [];
  let n = 0;
  for (const sentence of sentencesOf(text, language)) {
    const understood = { text: sentence, asked: sentence, language, leanTowards: [] };
    const query = { text: sentence, language, filter: {}, today, leanTowards: [] };
    const found = await search.search(query, { limit: 20, signal: options.signal });
    const { reply } = await composeReply(understood, found, store, { ...options, today });
    const quoted = reply.refused ? [] : reply.citations.slice(0, quotesEach);
    const citations = quoted.map((citation) => {
      n += 1;
      return { ...citation, n };
    });
    checked.push({ text: sentence, citations, nearest: reply.nearest });
  }
  return checked;
}

function sentencesOf(text: string, language: string | null): string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) =>
      splitSentences(paragraph, language).map(({ start, end }) => paragraph.slice(start, end).trim()),
    )
    .filter((sentence) => sentence.split(/\s+/).length >= leastWords)
    .slice(0, sentencesChecked);
}
