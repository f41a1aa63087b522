import { expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary-folder.js';
import { crashRun } from './crash-run.js';

it('loses no article and halves none when it is killed at any moment', async () => {
  let killed = 0;
  await crashRun(temporaryFolder(), {
    kills: 12,
    articles: 60,
    seed: 6,
    onKill: (number) => {
      killed = number;
    },
  });
  expect(killed).toBe(12);
});
