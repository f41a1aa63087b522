import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEdicola } from '../dist/app.js';
import { loadConfig } from '../dist/config.js';
import { loadCorpus } from './bench/corpus.js';
import { megabytes, report } from './bench/figures.js';
import { measureCrowd } from './bench/measure-crowd.js';
import { measureDiscord } from './bench/measure-discord.js';
import { measureIngestUnderQuestions, measureThroughput } from './bench/measure-ingest.js';
import { measureQuestions } from './bench/measure-questions.js';
import { measureStart } from './bench/measure-start.js';

/**
 * Speed and memory, against the targets in DESIGN.md, on a library made for it in a temporary folder:
 *
 *   npm run bench -- [--articles 1000] [--questions 200] [--corpus FILE.jsonl.gz]
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    questions: { type: 'string', default: '200' },
    corpus: { type: 'string' },
  },
});

const folder = await mkdtemp(path.join(tmpdir(), 'edicola-bench-'));
const environment = { DATA_DIR: path.join(folder, 'data'), INDEX_DIR: path.join(folder, 'index') };
try {
  const config = loadConfig(environment, path.join(folder, 'no.env'));
  const count = Number(values.articles);
  const all = await loadCorpus({ articles: Math.ceil(count * 1.2), corpus: values.corpus });
  // The last sixth is read while people ask in Discord.
  const [articles, forDiscord] = [all.slice(0, count), all.slice(count)];
  const questions = articles.slice(0, Number(values.questions)).map(({ question }) => question);
  report('machine', `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`);
  const load = loadavg()[0] ?? 0;
  report('load before', load.toFixed(1));
  // Others at work slow the bare model more than Edicola, whose threads do not spin: every figure is then off.
  if (load > 0.5)
    process.stderr.write('bench: the machine is busy; do not compare these figures with others\n');
  const edicola = await openEdicola(config);
  // The model loads beside everything else; its time is part of the start, not of the ingest.
  await edicola.embedder.ready?.();
  const compared = Math.ceil(articles.length / 5);
  await measureThroughput(edicola, articles.slice(0, compared), 5);
  await measureIngestUnderQuestions(edicola, articles.slice(compared), questions);
  await measureQuestions(edicola, questions);
  await measureDiscord(edicola, forDiscord, questions);
  report('memory of the process, now', megabytes(process.memoryUsage.rss()));
  report('memory of the process, at most', megabytes(process.resourceUsage().maxRSS * 1024));
  await edicola.close();
  await measureStart(environment, questions[0], 5);
  await measureCrowd(environment, questions);
} finally {
  await rm(folder, { recursive: true, force: true });
}
