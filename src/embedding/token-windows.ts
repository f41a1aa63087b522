/** A stretch of a window's tokens, end exclusive. */
export interface TokenRange {
  start: number;
  end: number;
}

/** One input of the model: whole sentences behind the passage's header. */
export interface TokenWindow {
  tokens: number[];
  /** Where each of its sentences stands, in order. */
  sentences: TokenRange[];
}

/** The tokens that every input of a model begins and ends with, e.g. [CLS] and [SEP]. */
export interface SpecialTokens {
  first: readonly number[];
  last: readonly number[];
}

/**
 * Puts a passage's tokens into inputs of at most `maxTokens`: header first, then as many whole sentences as fit.
 * Nearly every passage is one window. What does not fit comes in further windows behind the same header, so that
 * every sentence has a vector; a sentence too long for any window is cut at its end.
 * A header takes at most a quarter of a window.
 */
export function tokenWindows(
  header: readonly number[],
  sentences: readonly (readonly number[])[],
  special: SpecialTokens,
  maxTokens: number,
): TokenWindow[] {
  const head = [...special.first, ...header.slice(0, Math.floor(maxTokens / 4))];
  const room = maxTokens - special.last.length;
  const windows: TokenWindow[] = [];
  let window: TokenWindow = { tokens: [...head], sentences: [] };
  for (const sentence of sentences) {
    if (window.sentences.length > 0 && window.tokens.length + sentence.length > room) {
      windows.push(window);
      window = { tokens: [...head], sentences: [] };
    }
    const start = window.tokens.length;
    window.tokens.push(...sentence.slice(0, room - start));
    window.sentences.push({ start, end: window.tokens.length });
  }
  windows.push(window);
  for (const { tokens } of windows) tokens.push(...special.last);
  return windows;
}

/** A text as one input, cut at the end where it is too long. */
export function singleWindow(
  text: readonly number[],
  special: SpecialTokens,
  maxTokens: number,
): TokenWindow {
  const room = maxTokens - special.first.length - special.last.length;
  return { tokens: [...special.first, ...text.slice(0, room), ...special.last], sentences: [] };
}
