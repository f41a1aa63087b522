/**
 * Whether a sentence can be read by who reads one of the texts given: an article may show a post in another alphabet,
 * which a model of many languages finds near to any question about the same thing. Told for the Latin alphabet, which
 * readers of others know.
 *
 * @param texts the question, the headline
 */
export function isReadable(sentence: string, ...texts: readonly string[]): boolean {
  return isLatin(sentence) || !texts.every(isLatin);
}

/** Whether most of its letters are Latin, addresses and handles left out; a text without letters is. */
function isLatin(text: string): boolean {
  const others = text.match(otherLetters)?.length ?? 0;
  if (others === 0) return true;
  return (text.replace(addresses, ' ').match(/\p{Script=Latin}/gu)?.length ?? 0) >= others;
}

const otherLetters = /(?!\p{Script=Latin})\p{L}/gu;
const addresses = /\S*(?:@|\w[./]\w)\S*/g;
