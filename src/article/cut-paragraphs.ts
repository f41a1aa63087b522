/** A shorter line without its period may be an item of a list. */
const shortest = 60;

/** A section's paragraphs, those that were cut in two made whole. */
export function wholeParagraphs(paragraphs: readonly string[]): string[] {
  const whole: string[] = [];
  for (const paragraph of paragraphs) {
    const last = whole.at(-1);
    if (last !== undefined && goesOn(last, paragraph)) whole[whole.length - 1] = `${last} ${paragraph}`;
    else whole.push(paragraph);
  }
  return whole;
}

/** Whether a paragraph goes on in the next one, as where an advertisement cut it: no period, then no capital. */
function goesOn(paragraph: string, next: string): boolean {
  return paragraph.length >= shortest && /[\p{L}\p{N},]$/u.test(paragraph) && /^\p{Ll}/u.test(next);
}
