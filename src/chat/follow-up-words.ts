import { fold } from '../search/analysis/fold.js';

/** How a language goes on with a topic, points back into it, and leaves it; over folded text. */
interface FollowUpWords {
  /** At the beginning: "and", "what about". */
  continues: RegExp;
  /** Anywhere: a pronoun or an ellipsis that only the conversation fills. */
  pointsBack: RegExp;
  /** At the beginning: "another thing". */
  changesTopic: RegExp;
}

const words: readonly FollowUpWords[] = [
  {
    continues: /^(?:e|ed|ma|invece|quindi|e poi|anche|e invece|secondo (?:chi|lui|lei))(?:[\s,]|'[^e]|\?*$)/,
    pointsBack:
      /\b(?:lui|lei|loro|esso|essa|essi|quest[oaie]|quell[oaie]|quel|costui|costoro|altr[oaie]|cio|ne|l'ha|l'aveva|l'hanno|li ha|le ha|lo ha|suo|sua|suoi|sue|stess[oaie]|stavolta|allora|primo|secondo caso)\b/,
    changesTopic:
      /^(?:altra cosa|cambi(?:o|ando|amo) (?:argomento|discorso)|un'altra (?:cosa|domanda)|altra domanda|passiamo ad altro|nuova domanda)\b/,
  },
  {
    continues: /^(?:and|but|so|also|then|what about|how about|or)(?:[\s,]|\?*$)/,
    pointsBack:
      /\b(?:it|its|he|him|his|she|her|they|them|their|theirs|there|this|that|these|those|one|ones|other|others|else|same|so)\b/,
    changesTopic:
      /^(?:another (?:thing|question|topic)|new (?:question|topic)|changing (?:the )?(?:topic|subject)|on another (?:note|subject)|different (?:question|topic)|something else)\b/,
  },
];

export function continues(question: string): boolean {
  // Unfolded: "e" goes on, "è" asks.
  return words.some((each) => each.continues.test(opening(question.toLowerCase().replaceAll('’', "'"))));
}

export function pointsBack(question: string): boolean {
  return words.some((each) => each.pointsBack.test(plain(question)));
}

export function changesTopic(question: string): boolean {
  return words.some((each) => each.changesTopic.test(plain(question)));
}

function plain(question: string): string {
  return opening(fold(question));
}

function opening(text: string): string {
  return text.replace(/^[\s"“”«»'¿¡(–—-]+/, '').trim();
}
