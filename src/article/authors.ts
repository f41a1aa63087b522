/** Words before an author's name, in many languages. The bare prepositions count only before a name. */
const bylinePrefix =
  /^(?:[-–—•|*]\s*)?(?:(?:(?:written|reported|posted|published|story|words|report|article) by|by|di|a cura di|von|ein (?:artikel|gastbeitrag|kommentar) von|aus [\p{L}]+ von|par|propos recueillis par|por|texto de|door|av|af|przez|yazan|rédigé par|scritto da|escrito por|geschrieben von|verfasst von|da|autor(?:\p{L}{0,3})?|author|autore|autrice|auteur|text|texte|testo|journalist|tekst|skrevet av|skrevet af|reporter|redacción|redazione)(?: ?:\s*|\s+))/iu;
/** Prefixes that are also ordinary words: what follows has to be a name and nothing else. */
const nameParticle =
  /^(?:de|di|da|del|della|dello|degli|dei|la|le|lo|van|der|den|ter|von|zu|zur|zum|y|e|bin|ibn|al|el|dos|das|do|af|av|ten|te|du|des|d'|of)$/iu;
const separators =
  /\s*(?:[,;|/•·+]|\s(?:and|e|ed|und|et|y|i|a|og|och|en|ja|ve|with|con|mit|avec)\s|&|\s[-–—]\s)\s*/u;
const email = /[([<]?[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,190}[)\]>]?/gu;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_]+/gu;
/** What a newspaper calls its people, at the end of a name that nothing parts from it. */
const role =
  /^(?:\p{L}*(?:korrespondent|redakteur|redaktør|journalist|reporter)\p{L}*|volont[äa]r\p{L}*|autor(?:in)?|editor|correspondent|writer|columnist|corrispondente|inviat[oa]|redattor\p{L}*|giornalista|redactor\p{L}*|periodista|journaliste|corresponsal|staff|기자)$/iu;
/** `구현모 기자`, `【松岡大地】`: names in scripts without capitals, as those newspapers mark them. */
const markedName =
  /(\p{Script=Hangul}{2,4}) ?기자|【(\p{Script=Han}{2,6}|\p{Script=Han}{1,4}\p{Script=Hiragana}{1,4})】/gu;
/** Words that are never part of a person's or an agency's name in a byline. */
const notAName =
  /\d|[!?:"“”„«»]|https?|www\.|\.(?:com|it|de|org|net)(?!\p{L})|(?<!\p{L})(?:updated|published|follow|share|read|minut|min|comment|login|newsletter|subscribe|abonn|folgen|segui|seguir|suivre|email|copy|print)/iu;

const longestByline = 160;
const longestName = 60;
const mostAuthors = 12;

/** The authors a byline names (`by A and B`, `di A`, `Von A, Berlin`); [] where the line is no byline. */
export function readByline(line: string): string[] {
  if (line.length > longestByline) return [];
  const marked = markedNames(line);
  if (marked.length > 0) return marked;
  const prefix = bylinePrefix.exec(line.trim());
  if (!prefix) return [];
  const rest = line.trim().slice(prefix[0].length);
  const names = authorNames(rest);
  return names[0] && rest.startsWith(names[0].slice(0, 3)) ? names : [];
}

/**
 * The names in a text that is known to name authors (a meta tag, JSON-LD, a byline without its prefix): several
 * names are split, e-mail addresses, handles, roles and places after a comma are left out.
 */
export function authorNames(text: string): string[] {
  const cleaned = text
    .slice(0, 500)
    .replace(email, ' ')
    .replace(handle, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(/(?<=\p{L}) for (?:the )?\p{L}.*$/iu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const bare = cleaned.replace(bylinePrefix, '');
  const names = bare
    .split(separators)
    .map((name) => withoutRole(name.replace(bylinePrefix, '').replace(/^[\s.:*-]+|[\s:*,-]+$/gu, '')))
    .filter((name) => isAuthorName(name));
  return [...new Set(names)].slice(0, mostAuthors);
}

function markedNames(line: string): string[] {
  return [...new Set([...line.matchAll(markedName)].flatMap((match) => match[1] ?? match[2] ?? []))];
}

/** `Sina Rossi Politische Korrespondentin`, `Sophie RossiTravel Reporter`: the first two words are the name. */
function withoutRole(name: string): string {
  const words = name.replace(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}+ )/gu, ' ').split(' ');
  return words.some(isRole)
    ? words
        .slice(0, 2)
        .filter((word) => !isRole(word))
        .join(' ')
    : name;
}

function isRole(word: string): boolean {
  return role.test(word.split('-').at(-1) ?? word);
}

/** Whether a text has the shape of a person's or an agency's name: up to six words, each capitalised but particles. */
export function isAuthorName(text: string): boolean {
  if (text.length < 2 || text.length > longestName || notAName.test(text)) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,8}$/u.test(text))
    return true;
  const words = text.split(/[\s-]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 6) return false;
  const capitalised = words.filter((word) => /^['’]?\p{Lu}/u.test(word));
  return (
    capitalised.length > 0 && words.every((word) => /^['’(]?\p{Lu}/u.test(word) || nameParticle.test(word))
  );
}
