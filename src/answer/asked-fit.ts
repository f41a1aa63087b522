import { words } from '../search/analysis/words.js';
import { kindFit } from './asked-kind.js';
import type { QuestionKind } from './questions/kinds.js';
import { questionKind } from './questions/question-kind.js';
import type { Understood } from './understood.js';

/** How well a sentence holds the kind of thing a question asks for, 0 to 1: what the search ranks by too. */
export function askedFit(question: Understood): (sentence: string) => number {
  const kind = kindAsked(question);
  const said = new Set(words(question.text));
  return (sentence) => kindFit(kind, sentence, said);
}

/** "E in Francia?" asks for what was asked before it. */
export function kindAsked({ asked, text, language }: Understood): QuestionKind {
  const kind = questionKind(asked, language);
  return kind === 'what' ? questionKind(text, language) : kind;
}
