import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesScreen } from '../../src/discord/rendering/sources.js';
import { answer, citation, Stand } from './fake-desk.js';
import { textDisplays } from './loopback/component-tree.js';

let stand: Stand;

beforeEach(async () => {
  stand = await Stand.open();
});
afterEach(async () => {
  await stand.close();
  stand.discord.violations.expectNone();
});

const ask = (question = 'Is the bridge open again?') => stand.anna.slash('ask', { question });

it('has markers that link to the article at the quote, a line a source, and the date it stands for', async () => {
  const { text } = await ask();
  const day = `<t:${Date.UTC(2026, 2, 12, 12) / 1000}:D>`;
  expect(text.split('\n')).toEqual([
    'The bridge is open again. [\\[1\\]](https://news.example/a#:~:text=The%20bridge)',
    `-# \\[1\\] **[The mayor opens the bridge](https://news.example/a)** — The bridge · The Gazette · ${day}`,
    `-# As of ${day}`,
  ]);
});

it('that is longer than a message goes on behind a button, with nothing lost', async () => {
  const sentences = Array.from(
    { length: 30 },
    (_, i) => `Sentence ${i} ${'of many words '.repeat(12)}ends here.`,
  );
  stand.reply = () => {
    const [first = citation(), ...others] = sentences.map((quote, i) => citation({ n: i + 1, quote }));
    const said = (text: string, i: number) => ({ text, citations: [i + 1] as const });
    const [head = said('', 0), ...rest] = sentences.map(said);
    return { ...answer(), citations: [first, ...others], sentences: [head, ...rest] };
  };
  let page = await ask();
  let read = page.plain;
  while (page.buttons.some(({ label }) => label === 'The rest')) {
    page = await stand.anna.click(page, 'The rest');
    expect(page.ephemeral).toBe(true);
    read += `\n${page.plain}`;
  }
  for (const sentence of sentences) expect(read).toContain(sentence);
});

it('is in the language of the answer, whatever language the reader’s Discord has', async () => {
  stand.reply = () => ({ ...answer(), language: 'it' });
  const outcome = await ask();
  expect(outcome.plain).toContain('Aggiornato al');
  expect(outcome.buttons.map(({ label }) => label)).toContain('Continua');
});

describe('READING=quotes', () => {
  it('offers no section to read, also not to an older message’s select', async () => {
    const before = await ask();
    await stand.stop();
    Object.assign(stand.desk.config, { READING: 'quotes' });
    await stand.start();
    const outcome = await ask('Is the bridge open by now?');
    expect(outcome.message.selects).toEqual([]);
    expect((await stand.anna.choose(before, 0)).plain).toContain('only quotes are shown');
  });

  it.each([
    [true, 'Before it. **The bridge is open again.** After it.'],
    [false, '> **The bridge is open again.**'],
  ])('shows quotes in their context: %s', (reading, shown) => {
    const passage = {
      ...{ id: 1, articleId: 'a', section: 0, heading: null, header: '', sentences: [], words: null },
      ...{ text: 'Before it. The bridge is open again. After it.', span: { start: 0, end: 46 } },
    };
    const given = {
      ...{ id: 'AAAAAAAAAAAAAAAA', at: 0, userId: '1', guildId: null, channelId: '2', messageId: null },
      ...{ private: false, conversation: 'c', language: 'en', refused: false, confidence: 1, model: 'fake' },
      ...{ sentences: [], citations: [citation()], nearest: [], evidence: [] },
    };
    const view = { answer: given, held: null, titles: new Map(), page: 0, language: 'en', reading };
    const standing = { standing: 'stands' as const, context: null, link: null };
    const standings = given.citations.map((each) => ({ citation: each, ...standing }));
    const { components } = sourcesScreen({ ...view, standings, passages: new Map([[1, passage]]) });
    const text = textDisplays(components).join('\n').replaceAll('\\', '');
    expect(text).toContain(shown);
    expect(text.includes('Before it')).toBe(reading);
  });
});
