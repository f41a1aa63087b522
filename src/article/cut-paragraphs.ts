/** A shorter line without its period may be an item of a list, or a label. */
const shortest = 60;

/**
 * Adds a paragraph to those above it, or to the last of them if it was cut there, as by an advertisement: no period,
 * then no capital.
 *
 * @param continues whether the line may go on with the one above: items of lists do not.
 */
export function addParagraph(paragraphs: string[], text: string, continues: boolean): void {
  const last = paragraphs.at(-1);
  if (last !== undefined && continues && isCut(last, text))
    paragraphs[paragraphs.length - 1] = `${last} ${text}`;
  else paragraphs.push(text);
}

function isCut(paragraph: string, next: string): boolean {
  return paragraph.length >= shortest && /[\p{L}\p{N},]$/u.test(paragraph) && /^\p{Ll}/u.test(next);
}
