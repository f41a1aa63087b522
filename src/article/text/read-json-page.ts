import { z } from 'zod';
import { EdicolaError } from '../../errors.js';
import { titleFromAddress } from '../address-title.js';
import type { Article } from '../article.js';
import { cleanText, stripInvisible } from '../clean-text.js';
import { parseDate } from '../dates.js';
import { detectLanguage } from '../detect-language.js';
import { isWebAddress } from '../front-matter.js';
import { languageOfTag } from '../language.js';
import type { Page } from '../page.js';

const line = z.string().max(2000).transform(cleanText);
const record = z.object({
  id: z.string().max(2000).nullish(),
  url: line.refine(isWebAddress, 'not an http or https address').nullish(),
  title: line.nullish(),
  authors: z.array(line).max(100).nullish(),
  publishedAt: z
    .string()
    .max(100)
    .refine((date) => parseDate(date) !== null, 'not a date such as 2026-01-06')
    .nullish(),
  language: z.string().max(35).nullish(),
  outlet: line.nullish(),
  text: z.string(),
});

const longestTitle = 120;

/**
 * The article of one JSON line `{id, url, title, authors, publishedAt, language, text}`, its paragraphs parted by
 * newlines. A record without a title is named as its address calls it, else after its first sentence.
 *
 * @throws {EdicolaError} `bad-json`; `bad-record` naming the field; `no-article` where the text is empty.
 */
export function readJsonPage(page: Page): Article {
  const { url, title, authors, publishedAt, language, outlet, text } = parseRecord(page);
  const paragraphs = stripInvisible(text)
    .split(/[\r\n\u2028\u2029]+/)
    .map(cleanText)
    .filter(Boolean);
  const address = page.facts.url ?? url ?? null;
  const named = title || (address && titleFromAddress(address)) || titleOf(paragraphs[0] ?? '');
  if (!named || paragraphs.length === 0) {
    throw new EdicolaError('no-article', `${page.source} has no text; give its article in the field "text"`);
  }
  return {
    url: address,
    outlet: page.facts.outlet ?? (outlet || null),
    title: named,
    standfirst: null,
    authors: (authors ?? []).filter(Boolean),
    publishedAt: page.facts.publishedAt ?? (publishedAt ? parseDate(publishedAt) : null),
    updatedAt: null,
    language: languageOfTag(language) ?? detectLanguage(paragraphs.slice(0, 20).join(' ')),
    tags: [],
    sections: [{ heading: null, paragraphs }],
  };
}

function parseRecord(page: Page): z.infer<typeof record> {
  const parsed = record.safeParse(parseJson(page));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the line';
  throw new EdicolaError(
    'bad-record',
    `${page.source}: ${field}: ${issue?.message ?? 'not as expected'}; mend the line`,
    parsed.error,
  );
}

function parseJson(page: Page): unknown {
  try {
    return JSON.parse(page.content);
  } catch (cause) {
    throw new EdicolaError('bad-json', `${page.source} is not JSON; mend the line`, cause);
  }
}

/** The first sentence, or as many of its words as a headline has. */
function titleOf(paragraph: string): string {
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(paragraph.slice(0, longestTitle * 2))?.[0] ?? paragraph;
  if (sentence.length <= longestTitle) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}
