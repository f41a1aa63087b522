import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Town } from './town.js';

/** What a reader does, against the loopback Discord, with the real model, store and index. */
let town: Town;

beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

describe('a reader', () => {
  it('asks with a command and gets quotes with their sources', async () => {
    const answer = await town.anna.slash('ask', { question: 'Chi dirige la biblioteca di Portoselva?' });
    console.log(answer.text);
    console.log(JSON.stringify(answer.message.message.components, null, 1));
    expect(answer.plain).toContain('Ottavia Merlin');
    const sources = await town.anna.click(answer, 'Fonti');
    console.log(sources.text);
  });
});
