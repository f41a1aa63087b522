import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';

type Stemmer = (word: string) => string;

/** Snowball stemmers (https://snowballstem.org) of the Latin-script languages, by ISO 639-1 code. */
const stemmers = new Map<string, Stemmer>([
  ['da', danish],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fi', finnish],
  ['fr', french],
  ['ga', irish],
  ['hu', hungarian],
  ['id', indonesian],
  ['it', italian],
  ['lt', lithuanian],
  ['nb', norwegian],
  ['nl', dutch],
  ['nn', norwegian],
  ['no', norwegian],
  ['pt', portuguese],
  ['ro', romanian],
  ['sv', swedish],
  ['tr', turkish],
]);

/**
 * The stem of a folded word. A word of a language without a stemmer, a number or a very short word stays as it is.
 * Both sides of a comparison are folded first, so that a missing accent cannot part them.
 */
export function stem(word: string, language: string | null): string {
  const stemmer = stemmers.get(language ?? '');
  if (!stemmer || word.length < 4 || /\d/.test(word)) return word;
  let known = stemsOf.get(stemmer);
  if (!known || known.size >= mostRemembered) {
    known = new Map();
    stemsOf.set(stemmer, known);
  }
  let stemmed = known.get(word);
  if (stemmed === undefined) {
    stemmed = stemmer(word);
    known.set(word, stemmed);
  }
  return stemmed;
}

/** Of each language; about 2 MB. Texts say the same words again and again, and a stemmer takes microseconds a word. */
const mostRemembered = 20_000;
const stemsOf = new Map<Stemmer, Map<string, string>>();
