import { replyWords } from '../answer/words.js';
import type { Asked } from '../pipeline.js';
import type { RankedPassage } from '../search/search.js';
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
    const head = `${terminal.style('bold', article.title)} ${terminal.style('dim', facts.filter(Boolean).join(' · '))}`;
    return `${head}\n${wrapped(passage.text, terminal.columns)}`;
  });
  const understood = understoodAs === question ? [] : [terminal.style('dim', `→ ${understoodAs}`)];
  return [...understood, ...passages].join('\n\n') || words.refusals['nothing-found'];
}

/** Why: where each retriever put every passage, what was dropped, and the features behind the decision. */
export function renderWhy(asked: Asked, terminal: Terminal): string {
  const rows = asked.ranked.slice(0, 20).map((ranked, position) => row(ranked, position + 1, terminal));
  const features = Object.entries(asked.features).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  const { confidence, refused } = asked.reply;
  const decision = `${refused ? 'refused' : 'answered'} with probability ${confidence.toFixed(3)}`;
  return [
    '',
    ' #  score  words      vectors    passage',
    ...rows,
    decision,
    ...features.map((line) => `  ${line}`),
  ].join('\n');
}

function row(
  { passage, article, score, lexical, vector, dropped }: RankedPassage,
  position: number,
  terminal: Terminal,
): string {
  const place = (evidence: typeof lexical) =>
    (evidence ? `#${evidence.rank} ${evidence.score.toFixed(2)}` : '–').padEnd(10);
  const title = `${article.title} · ${passage.heading ?? '–'}`.slice(0, 60);
  const fate = dropped === null ? '' : terminal.style('dim', ` (dropped: ${dropped})`);
  return `${String(position).padStart(2)}  ${score.toFixed(3)}  ${place(lexical)} ${place(vector)} ${title}${fate}`;
}
