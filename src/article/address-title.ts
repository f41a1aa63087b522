/** A last part of fewer words names a rubric, or nothing; one before it needs more, because rubrics have two. */
const fewestWords = { last: 2, before: 3 };
const longest = 120;

/**
 * What an address calls its article: news sites write the headline's words into it
 * (`/2026/03/12/cronaca/piena-della-lumera-420-evacuati.html`). Null where it has none.
 */
export function titleFromAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const parts = new URL(address).pathname
    .split('/')
    .map(decoded)
    .filter((part) => part !== '' && !/^(index|default)\b/i.test(part));
  const named = parts.map((part) => part.replace(/\.\w{2,5}$/, '').split(/[-_+\s]+/));
  const words = named.map((part) => part.filter((word) => /^\p{L}{2,}$/u.test(word)));
  const telling = words.filter(
    ({ length }, at) => length >= (at === words.length - 1 ? fewestWords.last : fewestWords.before),
  );
  const best = telling.reduceRight<string[]>((most, each) => (each.length > most.length ? each : most), []);
  if (best.length === 0) return null;
  const title = best.join(' ').slice(0, longest).trimEnd();
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
