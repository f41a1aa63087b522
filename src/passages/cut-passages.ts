import { type Article, sectionText } from '../article/article.js';
import { balancedGroups } from './balanced-groups.js';
import { passageHeader } from './header.js';
import type { Passage, Span } from './passage.js';
import { wordCount } from './passage-settings.js';
import { splitSentences } from './sentences.js';

/**
 * The passages of an article, in reading order. Together they hold every character of every section but the white
 * space between sentences, once. None spans two sections, none cuts a sentence, no sentence crosses a paragraph.
 * A section is one passage if it is short, else passages of 80 to 200 words of about equal length, cut between
 * paragraphs where that costs little of the balance.
 */
export function cutPassages(article: Article): Passage[] {
  return article.sections.flatMap((section, index) => {
    const text = sectionText(section);
    const sentences = sentencesOf(text, article.language);
    const lengths = sentences.map(({ start, end }) => wordCount(text.slice(start, end)));
    const header = passageHeader(article, section);
    const endsParagraph = sentences.map(({ end }) => end === text.length || text[end] === '\n');
    return balancedGroups(lengths, endsParagraph).map(([from, to]) => {
      const inside = sentences.slice(from, to);
      const span = { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
      return { section: index, span, text: text.slice(span.start, span.end), sentences: inside, header };
    });
  });
}

/** Sentences of a section, paragraph by paragraph, with offsets into its text. */
function sentencesOf(text: string, language: string | null): Span[] {
  const sentences: Span[] = [];
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    for (const { start, end } of splitSentences(paragraph, language)) {
      sentences.push({ start: offset + start, end: offset + end });
    }
    offset += paragraph.length + 1;
  }
  return sentences;
}
