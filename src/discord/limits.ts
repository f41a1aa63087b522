/** What Discord takes, in characters and pieces (https://discord.com/developers/docs, measured in DESIGN.md). */
export const limits = {
  /** All text displays of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones counted. */
  components: 40,
  buttonsInRow: 5,
  selectOptions: 25,
  optionText: 100,
  customId: 100,
  buttonLabel: 80,
  placeholder: 150,
  buttonUrl: 512,
  modalTitle: 45,
  modalInput: 4000,
  choices: 25,
  choiceText: 100,
  threadName: 100,
} as const;

/** Cuts plain text at a word, with an ellipsis, so that it has at most `limit` characters. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = wholeCharacters(text.slice(0, limit - 1));
  const atWord = head.replace(/\s+\S*$/, '');
  return `${(atWord.length > limit / 2 ? atWord : head).trimEnd()}…`;
}

/** Drops half a character (a lone high surrogate, a backslash without what it escapes) from the end of a slice. */
export function wholeCharacters(slice: string): string {
  const whole = slice.replace(/[\uD800-\uDBFF]$/, '');
  const backslashes = /\\*$/.exec(whole)?.[0].length ?? 0;
  return backslashes % 2 === 1 ? whole.slice(0, -1) : whole;
}

/**
 * Splits long text into pages of at most `limit` characters: at a paragraph, else at a sentence, else at a word,
 * else anywhere. Nothing is lost but the white space at the cuts.
 */
export function pagesOf(text: string, limit: number): string[] {
  const pages: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutPoint(rest, limit);
    pages.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  if (rest !== '' || pages.length === 0) pages.push(rest);
  return pages;
}

/** Groups whole blocks into pages of at most `room` characters and `most` blocks; a block over the room is a page. */
export function packPages(blocks: readonly string[], room: number, most: number): string[][] {
  const pages: string[][] = [];
  let size = 0;
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page === undefined || page.length === most || size + block.length > room) {
      pages.push([block]);
      size = block.length;
    } else {
      page.push(block);
      size += block.length;
    }
  }
  return pages;
}

function cutPoint(text: string, limit: number): number {
  const head = text.slice(0, limit);
  const least = limit / 3;
  const paragraph = head.lastIndexOf('\n');
  if (paragraph > least) return paragraph;
  const sentence = Math.max(
    ...[...head.matchAll(/[.!?…]["'”’»)]*\s/g)].map((end) => end.index + end[0].length),
  );
  if (sentence > least) return sentence;
  const word = head.lastIndexOf(' ');
  return word > least ? word : wholeCharacters(head).length;
}
