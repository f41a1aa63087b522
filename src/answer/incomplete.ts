import { fold } from '../search/analysis/fold.js';

/**
 * Whether a sentence needs the one before it to be understood: it opens with a pronoun, or with a verb of saying
 * whose speaker was named before.
 */
export function leansBack(sentence: string): boolean {
  return opening.test(fold(sentence).replace(/^[\s"“”«»'(–—-]+/, ''));
}

const opening = new RegExp(
  `^(?:${[
    // Italian
    "l[oa] (?:ha|hanno|stesso|stessa) |l'ha |li ha |ha (?:poi |inoltre |anche |quindi )?(?:aggiunto|detto|concluso|spiegato|precisato|dichiarato|affermato|proseguito|sottolineato|commentato)|(?:egli|ella|esso|essa|essi|lui|lei|loro|costui|costoro)\\b|quest[oaie] (?:ultim|e|e'|ha|sono)|(?:il|la) quale\\b|tale\\b|tali\\b|inoltre\\b|quindi\\b|pertanto\\b|invece\\b|cosi\\b|suo |sua |suoi |sue ",
    // English
    'he\\b|she\\b|they\\b|it\\b|his\\b|her\\b|their\\b|its\\b|this (?:is|was|has|came|comes|means)|that (?:is|was)|these\\b|those\\b|the (?:latter|former|two|pair)\\b|but (?:he|she|they|it)\\b|and (?:he|she|they|it)\\b|however\\b',
    // French, German, Spanish, Portuguese
    'il (?:a|est|avait)|elle\\b|ils\\b|elles\\b|celui|celle|er (?:hat|ist|war|sagte)|sie (?:hat|ist|war|haben|sagte)|dies(?:e|er|es)? (?:ist|war|hat)|ademas\\b|este ultimo|esta ultima|ele\\b|ela\\b|eles\\b',
  ].join('|')})`,
);

/** Quotation marks still open at the end of a text: the quote goes on in the next sentence. */
export function opensQuote(text: string): boolean {
  return depth(text) > 0;
}

/** Quotation marks closed that were never opened: the quote began in a sentence before. */
export function closesQuote(text: string): boolean {
  return depth(text) < 0;
}

function depth(text: string): number {
  const open = (text.match(/[“«„]/g) ?? []).length;
  const close = (text.match(/[”»]/g) ?? []).length;
  return open - close;
}

/** Whether two texts in a row would read as one sentence: a standfirst without a full stop, and how the article begins. */
export function runsOn(text: string, next: string): boolean {
  return !/[.!?…:;。！？][\s"'”’»)\]]*$/u.test(text) && !isListItem(next);
}

function isListItem(paragraph: string): boolean {
  return /^\s*(?:[•·*–—▪◦‣-]|\d{1,2}[.)]|[a-z]\))\s/u.test(paragraph);
}
