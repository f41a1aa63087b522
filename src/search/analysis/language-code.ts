/** One code for what is one written language to a reader: Norwegian has three codes, and pages use all of them. */
export function canonicalLanguage(code: string): string {
  return code === 'nb' || code === 'nn' ? 'no' : code;
}
