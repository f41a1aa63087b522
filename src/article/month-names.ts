/**
 * Languages whose month names are known, in the order in which a name that two of them share is decided
 * (`listopad` is October in Croatian and November in Polish): Italian and English first.
 */
const languages =
  'it en de fr es pt nl pl cs sk sl hr da nb sv fi is tr ro hu ca el ru uk bg et lv lt af zu xh id ms vi'.split(
    ' ',
  );

/** Months by lower-case name without its period, filled at first use. */
let shared: Map<string, number> | undefined;
const byLanguage = new Map<string, Map<string, number>>();

/**
 * The number (1 to 12) of a month's name, long or short, in any language above; null where it is no month.
 * The names come from Unicode's own tables (CLDR, through `Intl`), so that inflected forms are there too.
 *
 * @param language ISO 639-1 of the page, asked first where it is known.
 */
export function monthNumber(name: string, language?: string | null): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  const own = language && languages.includes(language) ? namesIn(language) : sharedNames();
  return own.get(wanted) ?? sharedNames().get(wanted) ?? monthByPrefix(wanted);
}

/** Languages whose month names take endings in a sentence, beyond those that CLDR knows (`listopadzie`, `marraskuussa`). */
const inflecting = 'pl cs sk sl hr ru uk bg lt lv fi hu tr et ro el'.split(' ');

/**
 * The month that a word of running text names in its own language: what another language calls a month is none here
 * (`des 2000 habitants`, where `des.` is Norwegian for December). Of an unknown language, long names of all.
 */
export function monthInProse(word: string, language?: string | null): number | null {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  if (!language || !languages.includes(language))
    return wanted.length < 4 ? null : (sharedNames().get(wanted) ?? null);
  const own = namesIn(language);
  const exact = own.get(wanted);
  if (exact !== undefined || !inflecting.includes(language)) return exact ?? null;
  for (const [name, month] of own) {
    const stem = withoutAccents(name).slice(0, Math.max(4, name.length - 2));
    if (name.length < 4 || wanted.length > name.length + 5) continue;
    if (withoutAccents(wanted).startsWith(stem)) return month;
  }
  return null;
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function sharedNames(): Map<string, number> {
  shared ??= new Map(languages.toReversed().flatMap((one) => [...namesIn(one)]));
  return shared;
}

function namesIn(language: string): Map<string, number> {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const length of ['short', 'long'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month: length,
        ...(day && { day }),
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
        const name = parts
          .find((part) => part.type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '');
        if (name && !/\d/.test(name)) names.set(name, month);
      }
    }
  }
  byLanguage.set(language, names);
  return names;
}

/** Newspapers shorten as they like: `sept`, `sett`, `octob`. */
function monthByPrefix(wanted: string): number | null {
  if (wanted.length < 3) return null;
  for (const language of ['it', 'en', 'de', 'fr', 'es']) {
    const found = [...namesIn(language)].filter(([name]) => name.startsWith(wanted));
    if (new Set(found.map(([, month]) => month)).size === 1) return found[0]?.[1] ?? null;
  }
  return null;
}
