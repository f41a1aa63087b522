import { fold } from '../../search/analysis/fold.js';
import { functionWords } from '../../search/analysis/function-words.js';
import { words } from '../../search/analysis/words.js';

/** What can be asked about an article itself, rather than about what it says. */
export type ArticleQuestionKind = 'author' | 'date' | 'outlet' | 'sections' | 'summary' | 'latest';

export interface ArticleQuestion {
  kind: ArticleQuestionKind;
  /** What the article is about, in the question's own words; empty for "who wrote it?". */
  topic: string;
}

/** Over folded text. */
type Patterns = readonly (readonly [ArticleQuestionKind, RegExp])[];

const itArticle = "(?:\\S*')?(?:articolo|pezzo|servizio|notizia|intervista|reportage)";
const italian: Patterns = [
  [
    'author',
    RegExp(`\\bchi (?:ha scritto|ha firmato|firma|e l'autor\\w+ (?:del|di)\\S*) (?:\\S+ )?${itArticle}`),
  ],
  [
    'author',
    RegExp(`\\b(?:autore|autrice|giornalista|firma) (?:di |del |della |dell)\\S*(?: \\S+)? ?${itArticle}`),
  ],
  ['author', /^(?:e )?chi (?:l'ha|lo ha|l'aveva) scritto\b|\bdi chi e (?:l'articolo|il pezzo)\b/],
  [
    'date',
    RegExp(
      `\\b(?:quando|in che (?:data|giorno)) (?:\\S+ ){0,3}(?:pubblicat|uscit|scritt)\\w+ (?:\\S+ )?${itArticle}`,
    ),
  ],
  [
    'date',
    RegExp(
      `\\bdi quando e (?:\\S+ )?${itArticle}|\\bdata di pubblicazione(?: (?:del|di)\\S*(?: ${itArticle})?)?`,
    ),
  ],
  ['date', /^(?:e )?quando (?:e|e stat[oa]|fu) (?:pubblicat|uscit)[oa]\W*$/],
  [
    'outlet',
    RegExp(
      `\\b(?:che|quale) (?:giornale|testata|sito|quotidiano) (?:l'ha |ha )(?:pubblicato|scritto)(?: (?:\\S+ )?${itArticle}|\\W*$)`,
    ),
  ],
  ['sections', RegExp(`\\b(?:sezioni|paragrafi|capitoli|titoletti|sottotitoli) (?:\\S+ ){0,2}${itArticle}`)],
  [
    'sections',
    /^(?:e )?(?:quali|che|in quante) (?:sono |ha )?(?:le |i )?(?:sue |suoi )?(?:sezioni|paragrafi|capitoli)\W*$/,
  ],
  [
    'summary',
    RegExp(
      `^(?:\\S+ )?(?:riassum\\w*|sintetizza\\w*|(?:fai|fammi|dammi|vorrei) (?:un |una )?(?:riassunto|sunto|sintesi)|riassunto)(?: (?:\\S+ )?${itArticle})?`,
    ),
  ],
  ['summary', RegExp(`^di (?:che )?cosa parla(?: (?:\\S+ )?${itArticle}|\\W*$)`)],
  [
    'latest',
    /\b(?:ultime|ultimissime|nuove) (?:notizie|news|novita)\b|\bcosa c'e di nuovo\b|\bche (?:novita|notizie) (?:ci sono|hai)\b|^notizie di oggi\b/,
  ],
];

const enArticle = '(?:article|piece|story|report|interview|news item)';
const english: Patterns = [
  ['author', RegExp(`\\bwho (?:wrote|is the author of|authored|signed) (?:\\S+ ){0,2}?${enArticle}`)],
  [
    'author',
    RegExp(
      `\\b(?:author|writer|byline|journalist) (?:of|behind) (?:\\S+ ){0,2}?${enArticle}|^(?:and )?who wrote (?:it|this|that)\\b`,
    ),
  ],
  [
    'date',
    RegExp(
      `\\bwhen (?:was|did) (?:\\S+ ){0,2}?${enArticle}(?= about| on| come| appear|.*(?:published|written|posted|out)\\b)`,
    ),
  ],
  [
    'date',
    RegExp(
      `^(?:and )?when was (?:it|this|that) (?:published|written|posted)\\b|\\b(?:publication date|date of publication)(?: of (?:\\S+ )?${enArticle})?`,
    ),
  ],
  [
    'outlet',
    RegExp(
      `\\b(?:which|what) (?:newspaper|outlet|site|paper) (?:published|wrote|ran) (?:\\S+ )?(?:${enArticle}|it\\b)`,
    ),
  ],
  [
    'sections',
    RegExp(
      `\\b(?:sections|headings|subheadings|chapters) (?:\\S+ ){0,3}?${enArticle}|^(?:and )?(?:what|which) (?:are )?(?:its|the) (?:sections|headings)\\W*$`,
    ),
  ],
  [
    'summary',
    RegExp(
      `^(?:\\S+ )?(?:summari[sz]e|sum up|tl;?dr|(?:give|write) (?:me |us )?(?:a )?(?:short )?summary(?: of)?|summary(?: of)?)(?: (?:\\S+ )?${enArticle})?`,
    ),
  ],
  ['summary', RegExp(`^what(?: is|'s) (?:\\S+ )?(?:${enArticle}|it) about\\b`)],
  [
    'latest',
    /\b(?:latest|newest|most recent|recent|today's) (?:news|stories|headlines|articles)\b|^what(?:'s| is) new\b/,
  ],
];

const byLanguage = [italian, english];
/** Words left over from the pattern that say nothing of the topic. */
const fillers = new Set(
  fold(
    'articolo pezzo notizia notizie servizio intervista article piece story news published pubblicato pubblicata scritto uscito written posted about favore please today oggi recenti',
  ).split(' '),
);

/** Whether a question is about an article itself, and about which; null for a question about what articles say. */
export function articleQuestion(question: string, language: string | null): ArticleQuestion | null {
  const folded = fold(question).replace(/\s+/g, ' ').trim();
  for (const [kind, pattern] of byLanguage.flat()) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}`;
    const said = functionWords.get(language ?? 'en');
    return {
      kind,
      topic: words(rest)
        .filter((word) => !said?.has(word) && !fillers.has(word))
        .join(' '),
    };
  }
  return null;
}
