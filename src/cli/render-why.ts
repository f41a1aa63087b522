import { replyWords } from '../answer/words.js';
import type { Asked } from '../pipeline.js';
import type { Evidence, RankedPassage } from '../search/search.js';
import type { Terminal } from './terminal.js';

/** Passages listed: what comes later decided nothing. */
const passagesShown = 20;
/** Columns for a headline, and for a section's heading: both are needed to tell passages apart. */
const titleWidth = 40;
const headingWidth = 32;

/** Why: where each retriever put every passage, which were quoted or dropped, and the features behind the decision. */
export function renderWhy(asked: Asked, terminal: Terminal): string {
  const { reply, ranked } = asked;
  const numbers = new Map<number, string>();
  for (const { passageId, n } of reply.refused ? [] : reply.citations) {
    if (passageId !== null) numbers.set(passageId, `${numbers.get(passageId) ?? ''}[${n}]`);
  }
  const { lead } = replyWords(reply.language);
  const rows = ranked.slice(0, passagesShown).map((each, index) => {
    const quoted = numbers.get(each.passage.id) ?? '';
    return `${String(index + 1).padStart(2)}  ${row(each, lead)}  ${fate(each, quoted, terminal)}`.trimEnd();
  });
  const features = Object.entries(asked.features).map(([name, value]) => `  ${name} ${value.toFixed(3)}`);
  const decision = `${reply.refused ? 'refused' : 'answered'} with probability ${reply.confidence.toFixed(3)}`;
  const titles = 'passage'.padEnd(titleWidth + 3 + headingWidth);
  return ['', ` #  score  words      vectors    ${titles}  kept`, ...rows, decision, ...features].join('\n');
}

function row({ passage, article, score, lexical, vector }: RankedPassage, lead: string): string {
  const where = `${cut(article.title, titleWidth)} · ${cut(passage.heading ?? lead, headingWidth)}`;
  return `${score.toFixed(3)}  ${place(lexical)} ${place(vector)} ${where.padEnd(titleWidth + 3 + headingWidth)}`;
}

function place(found: Evidence | null): string {
  return (found ? `#${found.rank} ${found.score.toFixed(2)}` : '–').padEnd(10);
}

function fate({ dropped }: RankedPassage, quoted: string, terminal: Terminal): string {
  if (dropped !== null) return terminal.style('dim', `dropped: ${dropped}`);
  return quoted && terminal.style('cyan', `quoted ${quoted}`);
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}
