import type { LineTraits } from './line-traits.js';

const longestControl = 80;
const signUpReach = 3;
const longestPraise = 120;

/**
 * The lines of boxes that offer a newsletter or a subscription: a title, nothing but a line or two of praise, and a
 * control to sign up, log in or subscribe.
 */
export function signUpBoxes(traits: readonly LineTraits[]): Set<number> {
  return new Set(
    traits.flatMap((line, index) => {
      if (!isBoxesTitle(line)) return [];
      const below = traits.slice(index + 1, index + 1 + signUpReach);
      const control = below.findIndex(isSignUp);
      const praised = below.slice(0, Math.max(0, control)).every(({ size }) => size < longestPraise);
      return control >= 0 && praised ? Array.from({ length: control + 2 }, (_, step) => index + step) : [];
    }),
  );
}

function isBoxesTitle({ line, size }: LineTraits): boolean {
  return size < longestPraise && !line.mark && line.afterBlank && !/[.。]$/u.test(line.text);
}

function isSignUp({ furniture, size }: LineTraits): boolean {
  return (furniture === 'subscribe' || furniture === 'login') && size < longestControl;
}
