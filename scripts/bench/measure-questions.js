import { milliseconds, percentile, report } from './figures.js';

/** Questions one after the other with nothing else going on; everything included, embedding too. */
export async function measureQuestions(edicola, questions) {
  for (const text of questions.slice(0, 5)) await edicola.ask({ text });
  const asked = [];
  for (const text of questions) asked.push((await edicola.ask({ text })).timings);
  const { articles, passages } = await edicola.store.counts();
  const share = (name, part) =>
    milliseconds(
      percentile(
        asked.map((timings) => timings[name]),
        part,
      ),
    );
  const p95 = percentile(
    asked.map(({ totalMs }) => totalMs),
    0.95,
  );
  report('library', `${articles} articles, ${passages} passages`);
  report('question, p50', share('totalMs', 0.5));
  report(`question, p95 of ${asked.length}`, milliseconds(p95), { met: p95 < 150, target: 'under 150 ms' });
  const beyond = percentile(
    asked.map(({ totalMs, embedMs }) => totalMs - embedMs),
    0.95,
  );
  report('  beyond its embedding, p95', milliseconds(beyond), { met: beyond < 10, target: 'under 10 ms' });
  report('  of it embedding, p50 / p95', `${share('embedMs', 0.5)} / ${share('embedMs', 0.95)}`);
  report('  of it search, p50 / p95', `${share('searchMs', 0.5)} / ${share('searchMs', 0.95)}`);
  report('  of it the answer, p50 / p95', `${share('answerMs', 0.5)} / ${share('answerMs', 0.95)}`);
}
