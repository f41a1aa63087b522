/** A part of an article under one heading. The lead is the section whose heading is null. */
export interface Section {
  heading: string | null;
  /** In order, each one line (no newline inside). An embedded post is a paragraph; captions and credits are not. */
  paragraphs: string[];
}

/** What a page says, once everything that is not the article has been left out. */
export interface Article {
  url: string | null;
  outlet: string | null;
  title: string;
  /** The line under the headline; not repeated in the lead. */
  standfirst: string | null;
  authors: string[];
  /** The page's own calendar day, `YYYY-MM-DD`, with `THH:MM[:SS]` and offset where the page gives them. */
  publishedAt: string | null;
  updatedAt: string | null;
  /** ISO 639-1, e.g. `it`. */
  language: string | null;
  tags: string[];
  sections: Section[];
  /** Where the article goes on, if it is cut into pages: the address of the next one. Not for storing. */
  nextPage?: string;
}

/** A section's text: what passages, offsets and quotes refer to. */
export function sectionText(section: Section): string {
  return section.paragraphs.join('\n');
}
