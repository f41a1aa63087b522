import { fold } from '../search/analysis/fold.js';

/** Words that put what a sentence tells into the year after them, folded. */
const intoYear: Readonly<Record<string, string>> = {
  it: "nel|nell'anno|entro il|(?:entro la fine|alla fine|all'inizio|a meta|nella primavera|nell'estate|nell'autunno|nell'inverno) del",
  en: 'in|in (?:early|mid|late|the spring of|the summer of|the autumn of|the fall of|the winter of)|by|(?:by|at) the end of',
  de: 'im jahre?|in|bis(?: ende)?|anfang|mitte|ende|im (?:fruhjahr|fruhling|sommer|herbst|winter)',
  fr: "en|d'ici(?: a)?|(?:au debut|a la fin) de|a l'(?:ete|automne|hiver)|au printemps",
  es: 'en|en el ano|a (?:finales|principios|mediados) de',
  pt: 'em|no ano de|no (?:final|inicio) de',
  nl: 'in|eind|begin|tegen',
  ca: "el|l'any",
  da: 'i',
  nb: 'i',
  sv: 'ar',
  pl: 'w|w roku',
  cs: 'v roce',
  sk: 'v roku',
  ro: 'in|in anul',
  fi: 'vuonna',
  ru: 'в',
  uk: 'в|у',
};

const year = '(?<year>1[5-9]\\d\\d|20\\d\\d)';
/** Auxiliaries of the passive and the perfect: "fu costruito nel 1931", and not "il ponte costruito nel 1931". */
const auxiliary =
  /(?<!\p{L})(?:e|fu|era|furono|erano|sono|venne|vennero|viene|stat[oaie]|ha|hanno|aveva|avevano|sara|saranno|is|are|was|were|been|be|has|had|have|est|sont|etait|fut|furent|ete|sera|a|ont|avait|es|fue|fueron|sera|foi|foram|werd|is)\s+(?:\p{L}+\s+)?$/u;
const participle =
  /(?:[aiu]t[oaie]|[srntl]t[oaie]|ss[oaie]|[ai]d[oa]s?|\p{L}{2}ed|built|made|held|laid|born|won|found|(?<=\p{L}{3})(?:e|ee|es|ees))$/u;
const subordinate =
  /(?<!\p{L})(?:che|perche|quando|dopo|dove|mentre|se|cui|that|because|when|after|where|while|if|which|who|whose|que|qui|quand|parce|porque|cuando|quando|dass|weil|als|wenn|die|der|dat|omdat|come|like|as|than)(?!\p{L})/u;

/**
 * A year alone where it is clearly the time of what the sentence tells: where the sentence begins with it ("Nel 1931
 * …"), or a single clause ends with it ("… fu costruito nel 1931."). Null elsewhere, and for the article's own year,
 * of which its day says more.
 *
 * @returns `YYYY`
 */
export function yearTold(
  sentence: string,
  language: string | null,
  publishedAt: string | null,
): string | null {
  const words = intoYear[language ?? ''];
  if (words === undefined) return null;
  const folded = fold(sentence).replace(/’/g, "'");
  const start = new RegExp(`^[^\\p{L}\\d]*(?:${words})\\s+${year}(?=[\\s,])(?!\\s*\\d)`, 'u').exec(folded);
  const end = new RegExp(`(?<!\\p{L})(?:${words})\\s+${year}[^\\p{L}\\d]*$`, 'u').exec(folded);
  const told = start ?? (end && isOneClause(folded.slice(0, end.index)) ? end : null);
  const found = told?.groups?.year ?? null;
  return found === publishedAt?.slice(0, 4) ? null : found;
}

/** Whether a sentence says "today" or "Monday": then it is of its article's days. */
export function namesDayOfItsOwn(sentence: string, language: string | null): boolean {
  const words = new Set(fold(sentence).match(/[\p{L}']+/gu) ?? []);
  return [...weekdays(language), ...relativeDays].some((word) => words.has(word));
}

/** What comes before the year is one clause, whose verb the year belongs to. */
function isOneClause(before: string): boolean {
  if (/[,;:–—("“«]/.test(before) || subordinate.test(before)) return false;
  const [, last = ''] = /(\p{L}+)\s*$/u.exec(before.slice(-60)) ?? [];
  return !participle.test(last) || auxiliary.test(before.slice(0, before.lastIndexOf(last)));
}

const relativeDays =
  "oggi ieri domani stamattina stamani stasera stanotte today yesterday tomorrow tonight aujourd'hui hier demain heute gestern hoy ayer hoje ontem amanha vandaag gisteren morgen".split(
    ' ',
  );

/** The days of the week from Monday, folded; of Italian, then English, where the language is not known. */
export function weekdays(language: string | null): string[] {
  const known = language !== null && Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  return (known ? [language] : ['it', 'en']).flatMap((one) => {
    const format = new Intl.DateTimeFormat(one, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, day) => fold(format.format(Date.UTC(2024, 0, 1 + day))));
  });
}
