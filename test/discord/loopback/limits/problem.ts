/** One thing wrong with a body: where, and what the limit is. */
export interface Problem {
  /** Dotted, as in Discord's `errors` object: `embeds.0.description`. */
  path: string;
  /** Discord's own code where it has one. */
  code: string;
  message: string;
}

/** Collects the problems of one body; every check of the table goes through it. */
export class Findings {
  readonly problems: Problem[] = [];

  add(path: string, code: string, message: string): void {
    this.problems.push({ path, code, message });
  }

  length(path: string, value: unknown, max: number, min = 0): void {
    if (value === undefined || value === null) {
      if (min > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return;
    }
    const { length } = String(value);
    if (length > max || length < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length, is ${length}.`);
    }
  }

  count(path: string, items: readonly unknown[] | undefined | null, max: number, min = 0): void {
    const length = items?.length ?? 0;
    if (length > max || length < min) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must have ${min} to ${max} items, has ${length}.`);
    }
  }

  unique(path: string, values: readonly unknown[], what: string): void {
    const repeated = values.filter((value, i) => values.indexOf(value) !== i);
    if (repeated.length > 0)
      this.add(path, 'COMPONENT_DUPLICATED', `${what} duplicated: ${repeated.join(', ')}`);
  }

  /** http and https only, as long as Discord takes. */
  link(path: string, url: unknown, max = 2048, schemes: readonly string[] = ['http:', 'https:']): void {
    if (url === undefined || url === null) return;
    const text = String(url);
    this.length(path, text, max, 1);
    if (!URL.canParse(text)) this.add(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    else if (!schemes.includes(new URL(text).protocol)) {
      this.add(path, 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of ${schemes.join(', ')}`);
    }
  }
}

/** Discord's nested form: `{ embeds: { 0: { description: { _errors: [{ code, message }] } } } }`. */
export function asErrorTree(problems: readonly Problem[]): object {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const step of path.split('.').filter(Boolean)) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors = [...((node._errors as unknown[] | undefined) ?? []), { code, message }];
  }
  return root;
}
