import { statusTold } from '../sources/web/status-failure.js';
import { safeLine } from './safe-text.js';
import type { Texts } from './texts/texts.js';

/** Failures of which only the error's own sentence tells where: it is added. */
const detailed: readonly (string | null)[] = ['bad-record', 'bad-front-matter'];

/** What failed, in the reader's language; where there are no words for its code, the error's own English sentence. */
export function failureWords(texts: Texts, code: string | null, message: string | null, limit = 200): string {
  const words = knownFailure(texts, code);
  if (words === null) return safeLine(message ?? code ?? '', limit);
  if (detailed.includes(code) && message !== null) return `${words} (${safeLine(message, limit)})`;
  const status = statusTold(message ?? '');
  return status === null ? words : `${words} (HTTP ${status})`;
}

/** The same of a code alone; null where it is none that a reader can do anything about. */
export function knownFailure({ failures }: Texts, code: string | null): string | null {
  const words: Readonly<Record<string, string>> = failures;
  return code !== null && Object.hasOwn(words, code) ? (words[code] ?? null) : null;
}
