/**
 * ISO 639-1 code of a language tag (`it-IT`, `de_AT`, `EN`), or null when it is none.
 * Three-letter codes become two-letter ones where ISO 639-1 has one.
 */
export function languageOfTag(tag: string | null | undefined): string | null {
  const candidate = tag?.trim().replaceAll('_', '-').slice(0, 35);
  if (!candidate) return null;
  try {
    const language = new Intl.Locale(candidate).language;
    return language.length === 2 ? language : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
