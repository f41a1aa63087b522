import type { Page } from '../article/page.js';
import type { EdicolaError } from '../errors.js';

/** What a source gives: a page, or why there is none. One faulty page never ends the batch. */
export type SourceItem = { source: string; page: Page } | { source: string; error: EdicolaError };
