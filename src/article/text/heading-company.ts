import type { LineTraits } from './line-traits.js';
import { isQuestion } from './own-features.js';

/** A candidate's form among the page's likeliest other headings: those of one page are mostly written alike. */
export interface HeadingCompany {
  /** The share of the others that have its form: question, capitals or number first; half where there are none. */
  alike: number;
  /** None of several others has its form. */
  odd: boolean;
  /** The share of the others that ask. */
  questions: number;
}

const fewestOthers = 2;

/**
 * Tells of each line its company.
 *
 * @param likeliest numbers of the candidates that stand directly between two paragraphs.
 */
export function headingCompany(
  traits: readonly LineTraits[],
  likeliest: readonly number[],
): (index: number) => HeadingCompany {
  const among = new Set(likeliest);
  const forms = new Map<string, number>();
  for (const index of likeliest) {
    const form = formOf(traits[index]);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const asking = likeliest.filter((index) => asks(traits[index])).length;
  return (index) => {
    const itself = among.has(index) ? 1 : 0;
    const others = likeliest.length - itself;
    if (others === 0) return { alike: 0.5, odd: false, questions: 0 };
    const same = (forms.get(formOf(traits[index])) ?? 0) - itself;
    const questions = (asking - (asks(traits[index]) ? itself : 0)) / others;
    return { alike: same / others, odd: others >= fewestOthers && same === 0, questions };
  };
}

function formOf(line: LineTraits | undefined): string {
  const text = line?.line.text ?? '';
  const capitals = /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);
  return [isQuestion(text), capitals, /^\d/.test(text)].join();
}

function asks(line: LineTraits | undefined): boolean {
  return isQuestion(line?.line.text ?? '');
}
