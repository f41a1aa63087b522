import { fold } from '../search/analysis/fold.js';

/** How a language goes on with a topic, points back into it, and leaves it. */
interface FollowUpWords {
  /** At the beginning: "and", "what about"; over lower case with its accents, because "e" goes on and "è" asks. */
  continues: RegExp;
  /** Anywhere, over folded text: a pronoun or an ellipsis that only the conversation fills. */
  pointsBack: RegExp;
  /** At the beginning, over folded text: "another thing". */
  changesTopic: RegExp;
}

const italian: FollowUpWords = {
  continues: /^(?:e|ed|ma|invece|quindi|e poi|anche|e invece|secondo (?:chi|lui|lei))(?:[\s,]|'[^e]|\?*$)/,
  pointsBack:
    /\b(?:lui|lei|loro|esso|essa|essi|quest[oaie]|quell[oaie]|quel|costui|costoro|altr[oaie]|cio|ne|l'ha|l'aveva|l'hanno|li ha|le ha|lo ha|suo|sua|suoi|sue|stess[oaie]|stavolta|allora|primo|secondo caso)\b/,
  changesTopic:
    /^(?:altra cosa|cambi(?:o|ando|amo) (?:argomento|discorso)|un'altra (?:cosa|domanda)|altra domanda|passiamo ad altro|nuova domanda)\b/,
};

const english: FollowUpWords = {
  continues: /^(?:and|but|so|also|then|what about|how about|or)(?:[\s,]|\?*$)/,
  pointsBack:
    /\b(?:it|its|he|him|his|she|her|they|them|their|theirs|there|this|that|these|those|one|ones|other|others|else|same|so)\b/,
  changesTopic:
    /^(?:another (?:thing|question|topic)|new (?:question|topic)|changing (?:the )?(?:topic|subject)|on another (?:note|subject)|different (?:question|topic)|something else)\b/,
};

const french: FollowUpWords = {
  continues: /^(?:et|mais|donc|alors|aussi|ou|qu'en est-il|selon (?:qui|lui|elle))(?:[\s,]|\?*$)/,
  // Not the subject of an inversion: "combien y a-t-il de…" points nowhere.
  pointsBack:
    /(?<!-)\b(?:il|elle|ils|elles|lui|leurs?|son|sa|ses|cela|ca|celui|celle|ceux|celles|cette|ces|autres?|meme|memes|la-bas)\b/,
  changesTopic:
    /^(?:autre chose|(?:une )?autre question|nouvelle question|changeons de sujet|passons a autre chose)\b/,
};

const german: FollowUpWords = {
  continues:
    /^(?:und|aber|also|auch|oder|dann|was ist mit|wie (?:ist es|sieht es|steht es) mit|laut (?:wem|ihm|ihr))(?:[\s,]|\?*$)/,
  pointsBack:
    /\b(?:er|sie|es|ihn|ihm|ihr|ihre[mnrs]?|sein|seine[mnrs]?|dies|diese[mnrs]?|jene[mnrs]?|andere[mnrs]?|davon|dazu|damit|daran|dafur|dort|dieselbe[nr]?|derselbe|gleiche[nrs]?)\b/,
  changesTopic:
    /^(?:(?:et)?was anderes|(?:ein )?anderes thema|(?:eine )?(?:andere|neue) frage|themenwechsel)\b/,
};

const spanish: FollowUpWords = {
  continues: /^(?:y|e|pero|entonces|tambi[eé]n|o|qu[eé] hay de|seg[uú]n (?:qui[eé]n|él|ella))(?:[\s,]|\?*$)/,
  pointsBack:
    /\b(?:ella|ellos|ellas|esto|eso|aquello|est[ea]|es[ea]|est[oa]s|es[oa]s|aquel|aquella|otr[oa]s?|sus?|lo|les?|mism[oa]s?|alli)\b/,
  changesTopic:
    /^(?:otra (?:cosa|pregunta)|nueva pregunta|cambiando de tema|cambiemos de tema|pasemos a otra cosa)\b/,
};

const portuguese: FollowUpWords = {
  continues: /^(?:e|mas|ent[aã]o|tamb[eé]m|ou|quanto a|segundo (?:quem|ele|ela))(?:[\s,]|\?*$)/,
  pointsBack:
    /\b(?:ele|ela|eles|elas|isso|isto|aquilo|est[ea]s?|ess[ea]s?|aquel[ea]s?|outr[oa]s?|seus?|suas?|del[ea]s?|mesm[oa]s?|nel[ea]s?)\b/,
  changesTopic: /^(?:outra (?:coisa|pergunta)|nova pergunta|mudando de assunto|passemos a outra coisa)\b/,
};

const byLanguage: ReadonlyMap<string | null, readonly FollowUpWords[]> = new Map([
  ['it', [italian]],
  ['en', [english]],
  ['fr', [french]],
  ['de', [german]],
  ['es', [spanish]],
  ['pt', [portuguese]],
]);

/** Of a language without words of its own here, Italian and English ones count. */
function wordsOf(language: string | null): readonly FollowUpWords[] {
  return byLanguage.get(language) ?? [italian, english];
}

export function continues(question: string, language: string | null): boolean {
  const text = opening(question.toLowerCase().replaceAll('’', "'"));
  return wordsOf(language).some((each) => each.continues.test(text));
}

export function pointsBack(question: string, language: string | null): boolean {
  return wordsOf(language).some((each) => each.pointsBack.test(opening(fold(question))));
}

export function changesTopic(question: string, language: string | null): boolean {
  return wordsOf(language).some((each) => each.changesTopic.test(opening(fold(question))));
}

function opening(text: string): string {
  return text.replace(/^[\s"“”«»'¿¡(–—-]+/, '').trim();
}
