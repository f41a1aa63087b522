import type { IngestResult } from '../../pipeline.js';
import { csvFile } from '../csv-file.js';
import { failureWords } from '../failure-words.js';
import { safeLine } from '../safe-text.js';
import { type Screen, screen, withFile } from '../screen.js';
import type { Texts } from '../texts/texts.js';

const linesShown = 15;

export type IngestStage = 'reading' | 'done' | 'stopped';

/**
 * What became of each page; failures first, because they want something done. At the end, what did not fit is in a
 * file with all of them.
 */
export function ingestScreen(results: readonly IngestResult[], stage: IngestStage, texts: Texts): Screen {
  const failed = results.filter(({ status }) => status === 'failed');
  const read = results.filter(({ status }) => status !== 'failed');
  const lines = [...failed, ...read].slice(0, linesShown).map((result) => resultLine(result, texts));
  const more = results.length - lines.length;
  const shown = screen([
    texts.ingestStages[stage](results.length),
    lines.join('\n'),
    more > 0 ? `-# ${texts.ingestMore(more)}` : '',
  ]);
  return more > 0 && stage !== 'reading' ? withFile(shown, resultsFile([...failed, ...read])) : shown;
}

function resultsFile(results: readonly IngestResult[]) {
  const rows = results.map(({ status, title, source, sections, message }) => [
    status,
    title ?? '',
    source,
    String(sections),
    message ?? '',
  ]);
  return csvFile('edicola-ingest.csv', [['status', 'title', 'source', 'sections', 'message'], ...rows]);
}

function resultLine({ status, title, source, code, message, sections }: IngestResult, texts: Texts): string {
  const name = safeLine(title ?? source, 90);
  const what =
    message === null ? texts.statuses[status] : texts.ingestFailed(failureWords(texts, code, message, 120));
  return `${status === 'failed' ? '✗' : '✓'} ${name} — ${what}${sections > 0 ? ` (§ ${sections})` : ''}`;
}
