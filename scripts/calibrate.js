import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../dist/config.js';
import { calibrate, crossValidated, refusalCurve } from '../dist/eval/calibration/calibrate.js';
import { openEvalLibrary } from '../dist/eval/eval-library.js';
import { loadQuestionSet } from '../dist/eval/question-set.js';

/**
 * Fits the probability below which Edicola refuses, writes it to src/answer/calibration.json and prints its curve:
 *
 *   npm run calibrate -- [--refused-answerable 0.05] SETDIR...
 *
 * The sets' libraries are those of `edicola eval`, made here where they are not there.
 */
const { values, positionals } = parseArgs({
  options: { 'refused-answerable': { type: 'string', default: '0.05' } },
  allowPositionals: true,
});
const config = loadConfig();
const sets = {};
for (const folder of positionals) {
  const set = await loadQuestionSet(folder);
  const { edicola } = await openEvalLibrary(set, config);
  try {
    sets[set.name] = [];
    for (const { question, answerable } of set.questions) {
      const { features } = await edicola.ask({ text: question });
      sets[set.name].push({ answerable, features });
    }
  } finally {
    await edicola.close();
  }
}

const about = { date: new Date().toISOString().slice(0, 10), model: config.EMBEDDING_MODEL };
const calibration = calibrate(sets, about, Number(values['refused-answerable']));
await writeFile(
  new URL('../src/answer/calibration.json', import.meta.url),
  `${JSON.stringify(calibration, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value), 2)}\n`,
);
console.log(`threshold ${calibration.threshold}`);
print(
  'fitted on all sets',
  refusalCurve(sets, () => calibration),
);
if (Object.keys(sets).length > 1)
  print('each set judged by a fit on the others', crossValidated(sets, about));

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
