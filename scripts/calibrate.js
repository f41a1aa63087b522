import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../dist/config.js';
import { calibrate } from '../dist/eval/calibration/calibrate.js';
import { calibrationRows } from '../dist/eval/calibration/calibration-rows.js';
import { curveOfFolds, curveOfSetsLeftOut, refusalCurve } from '../dist/eval/calibration/refusal-curve.js';
import { openEvalLibrary } from '../dist/eval/eval-library.js';
import { loadQuestionSet } from '../dist/eval/question-set.js';

/**
 * Fits the probability below which Edicola refuses, writes it to src/answer/calibrations/MODEL.json and prints its curve
 * (MODEL being the setting EMBEDDING_MODEL):
 *
 *   npm run calibrate -- [--refused-answerable 0.05] [--dry-run] SETDIR...
 *
 * The sets' libraries are those of `edicola eval`, made here where they are not there.
 */
const { values, positionals } = parseArgs({
  options: {
    'refused-answerable': { type: 'string', default: '0.05' },
    'dry-run': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('name the folders of one or more question sets');
const config = loadConfig();
const sets = {};
for (const folder of positionals) {
  const set = await loadQuestionSet(folder);
  const onIngest = (done) => progress(`${set.name}: ${done} articles read`, done % 50 === 0);
  const { edicola, articles } = await openEvalLibrary(set, config, { onIngest });
  try {
    console.error(`${set.name}: ${articles} articles, ${set.questions.length} questions`);
    sets[set.name] = await calibrationRows(set, edicola, (done, total) =>
      progress(`${set.name}: ${done} of ${total} questions asked`, done % 25 === 0 || done === total),
    );
  } finally {
    await edicola.close();
  }
}

const about = { date: new Date().toISOString().slice(0, 10), model: config.EMBEDDING_MODEL };
const calibration = calibrate(sets, about, Number(values['refused-answerable']));
if (!values['dry-run']) {
  await writeFile(
    new URL(`../src/answer/calibrations/${path.basename(config.EMBEDDING_MODEL)}.json`, import.meta.url),
    `${JSON.stringify(calibration, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value), 2)}\n`,
  );
}
console.log(`threshold ${calibration.threshold}`);
for (const [name, { weight }] of Object.entries(calibration.features))
  console.log(`${name}\t${weight.toFixed(2)}`);
print('fitted on all sets', refusalCurve(sets, calibration));
print('each fifth judged by a fit on the rest', curveOfFolds(sets, about));
if (Object.keys(sets).length > 1)
  print('each set judged by a fit on the others', curveOfSetsLeftOut(sets, about));

function progress(line, due) {
  if (due) console.error(line);
}

function print(title, curve) {
  console.log(`\n${title}: refused of the answerable, of the unanswerable`);
  console.log(['threshold', ...Object.keys(sets)].join('\t'));
  for (const { threshold, refusedAnswerable, refusedUnanswerable } of curve) {
    const cells = Object.keys(sets).map(
      (name) => `${refusedAnswerable[name].toFixed(3)} ${refusedUnanswerable[name].toFixed(2)}`,
    );
    console.log([threshold.toFixed(2), ...cells].join('\t'));
  }
}
