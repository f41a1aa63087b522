import { EdicolaError } from '../../errors.js';

/** What the HTTP statuses that a reader can make something of mean. */
const meanings: Record<number, string> = {
  401: 'it wants a login',
  402: 'it wants to be paid',
  403: 'it lets no program in',
  404: 'there is no such page',
  410: 'the page is gone',
  429: 'it asks for patience',
  451: 'it is withheld for legal reasons',
};

/** The failure of a site that answers with anything but the page. */
export function statusFailure(url: URL, status: number): EdicolaError {
  const reason = meanings[status] ?? (status >= 500 ? 'the site is out of order' : 'the site said no');
  const code = status >= 500 || status === 429 ? 'fetch-unavailable' : 'fetch-refused';
  return new EdicolaError(
    code,
    `${url.href} answers ${status}: ${reason}; save the page and ingest the file`,
  );
}

/** The status that such a failure's sentence tells, for who has only the sentence; null where there is none. */
export function statusTold(message: string): number | null {
  const [, status] = / answers (\d{3}): [^;]+; save the page and ingest the file$/.exec(message) ?? [];
  return status === undefined ? null : Number(status);
}
