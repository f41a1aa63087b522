/** What a question asks for: what the sentence that answers it should hold. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'money'
  | 'percent'
  | 'duration'
  | 'measure'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'list'
  | 'definition'
  | 'said'
  | 'what';

/** How one language asks, most particular first: the first pattern that matches the folded question decides. */
export type KindPatterns = readonly (readonly [QuestionKind, RegExp])[];

/** Kinds whose answers are figures. */
export const countedKinds: ReadonlySet<QuestionKind> = new Set([
  'how-many',
  'money',
  'percent',
  'duration',
  'measure',
]);
