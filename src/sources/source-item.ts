import type { Page } from '../article/page.js';
import type { EdicolaError } from '../errors.js';

/** What a source gives: a page, or why there is none. One faulty page never ends the batch. */
export type SourceItem = ({ source: string; page: Page } | { source: string; error: EdicolaError }) & {
  /** How much of its file had been read when it came, 0 to 1, where a file holds many. */
  share?: number | undefined;
};
