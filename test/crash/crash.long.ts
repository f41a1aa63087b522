import { it } from 'vitest';
import { temporaryFolder } from '../store/temporary-folder.js';
import { crashRun } from './crash-run.js';

it('loses no article and halves none in 200 deaths', async () => {
  await crashRun(temporaryFolder(), {
    kills: 200,
    articles: 200,
    seed: 2026,
    onKill: (number, order, done) => process.stdout.write(`${number}: ${order}, ${done} done\n`),
  });
});
