/** Offsets into the section's text, in UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The unit that is embedded and ranked: a slice of one section, made of whole sentences. */
export interface Passage {
  /** Index of the section in its article. */
  section: number;
  /** Offsets of the slice in the section's text. */
  span: Span;
  text: string;
  /** Offsets of each sentence in the section's text (not in the passage). */
  sentences: Span[];
  /** Outlet · date · headline · section: for embedding and full-text only, never quoted. */
  header: string;
}
