import { replyWords } from '../answer/words.js';
import type { Asked } from '../pipeline.js';
import { wrapped } from './render-asked.js';
import type { Terminal } from './terminal.js';

/** The passages behind an answer, whole; behind a refusal, the nearest. */
export function renderSources(asked: Asked | null, terminal: Terminal): string {
  if (!asked) return 'Nothing has been asked yet.';
  const { reply, ranked, question, understoodAs } = asked;
  const words = replyWords(reply.language);
  const quoted = new Set(reply.refused ? [] : reply.citations.map(({ passageId }) => passageId));
  const cited = ranked.filter(({ passage }) => quoted.has(passage.id));
  const shown = cited.length > 0 ? cited : ranked.filter(({ dropped }) => dropped === null).slice(0, 3);
  const passages = shown.map(({ passage, article, score }) => {
    const facts = [
      passage.heading ?? words.lead,
      article.outlet,
      article.publishedAt?.slice(0, 10),
      score.toFixed(2),
    ];
    const head = `${terminal.style('bold', article.title)}${terminal.style('dim', ` · ${facts.filter(Boolean).join(' · ')}`)}`;
    return `${head}\n${wrapped(passage.text, terminal.columns)}`;
  });
  const understood = understoodAs === question ? [] : [terminal.style('dim', `→ ${understoodAs}`)];
  return [...understood, ...passages].join('\n\n') || words.refusals['nothing-found'];
}
