import type { IngestResult } from '../../pipeline.js';
import { safeLine } from '../safe-text.js';
import { type Screen, screen } from '../screen.js';
import type { Texts } from '../texts/texts.js';

const linesShown = 15;

export type IngestStage = 'reading' | 'done' | 'stopped';

/** What became of each page; failures first, because they want something done. */
export function ingestScreen(results: readonly IngestResult[], stage: IngestStage, texts: Texts): Screen {
  const failed = results.filter(({ status }) => status === 'failed');
  const read = results.filter(({ status }) => status !== 'failed');
  const lines = [...failed, ...read].slice(0, linesShown).map((result) => resultLine(result, texts));
  const more = results.length - lines.length;
  return screen([
    texts.ingestStages[stage](results.length),
    lines.join('\n'),
    more > 0 ? `-# ${texts.ingestMore(more)}` : '',
  ]);
}

function resultLine({ status, title, source, message, sections }: IngestResult, texts: Texts): string {
  const name = safeLine(title ?? source, 90);
  const what = message === null ? texts.statuses[status] : texts.ingestFailed(safeLine(message, 120));
  return `${status === 'failed' ? '✗' : '✓'} ${name} — ${what}${sections > 0 ? ` (§ ${sections})` : ''}`;
}
