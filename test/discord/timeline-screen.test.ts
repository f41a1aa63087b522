import { expect, it } from 'vitest';
import { isTimeline, timelineRest, timelineScreen } from '../../src/discord/rendering/timeline.js';
import type { Screen } from '../../src/discord/screen.js';
import type { GivenAnswer } from '../../src/store/chat-store.js';
import { citation } from './fake-desk.js';
import { textDisplays } from './loopback/component-tree.js';

const sentences = Array.from({ length: 12 }, (_, i) => ({
  text: `On that day number ${i} ${'something of note '.repeat(9)}happened.`,
  citations: [i + 1],
  day: i === 11 ? null : `2026-03-${String(i + 1).padStart(2, '0')}`,
}));
const timeline: GivenAnswer = {
  ...{ id: 'AbCd-_0123456789', at: 0, userId: '1', guildId: null, channelId: '2', messageId: null },
  ...{ private: false, conversation: 'c', language: 'en', refused: false, confidence: 1, model: 'fake' },
  sentences,
  citations: sentences.map(({ text }, i) =>
    citation({ n: i + 1, quote: text, link: `https://a.example/${'x'.repeat(300)}` }),
  ),
  ...{ nearest: [], evidence: [] },
};
const textOf = ({ components }: Screen) => textDisplays(components).join('\n');
const goesOn = (screen: Screen) => JSON.stringify(screen).includes('"The rest"');

it('shows dated, cited sentences, what does not fit behind a button, and loses none', () => {
  const pages = [timelineScreen(timeline, 'the days', true)];
  for (let page = 1; goesOn(pages.at(-1) ?? { components: [] }); page++)
    pages.push(timelineRest(timeline, page));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(textOf(page).length).toBeLessThanOrEqual(4000);
  const all = pages.map(textOf).join('\n');
  expect(sentences.filter(({ text }) => !all.includes(text))).toEqual([]);
  expect(all.match(/^\*\*<t:\d+:D>\*\* /gm)).toHaveLength(11);
  expect(all).toMatch(/^\*\*—\*\* On that day number 11 /m);
  expect(all.match(/^-# \[\\\[\d+\\\]\]\(https:\/\/a\.example/gm)).toHaveLength(12);
});

it('shows a month and a year as such, in the answer’s language', () => {
  const times = ['1612', '1994-11', '2026-03-12', '1994-13'];
  const short = { ...timeline, sentences: sentences.map((each, i) => ({ ...each, day: times[i] ?? null })) };
  const shown = (language: string) =>
    textOf(timelineScreen({ ...short, language }, 'the days', true))
      .match(/^\*\*\S.*?\*\*/gm)
      ?.slice(0, 4);
  expect(shown('en')).toEqual(['**1612**', '**November 1994**', '**<t:1773316800:D>**', '**—**']);
  expect(shown('it')?.[1]).toBe('**novembre 1994**');
});

it('is told from an answer by its days', () => {
  expect(isTimeline(timeline)).toBe(true);
  const answer = { ...timeline, sentences: sentences.map(({ text, citations }) => ({ text, citations })) };
  expect(isTimeline(answer)).toBe(false);
});
