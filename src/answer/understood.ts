/** A question as it is to be answered: on its own, whatever was said before. */
export interface Understood {
  /** Stands on its own; equals what was asked unless it was a follow-up. */
  text: string;
  /** The words asked now: what the answer has to fit, where `text` also says what it is about. */
  asked: string;
  /** ISO 639-1 of the question, or null. */
  language: string | null;
  /** Articles of the conversation so far, best first. */
  leanTowards: string[];
}
