import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actions, customId, parseCustomId } from '../../src/discord/custom-id.js';
import { answerScreen, restScreen } from '../../src/discord/rendering/answer.js';
import { articleLine } from '../../src/discord/rendering/article-line.js';
import { articlesScreen } from '../../src/discord/rendering/articles.js';
import { checkScreen } from '../../src/discord/rendering/check.js';
import { feedsScreen } from '../../src/discord/rendering/feeds.js';
import { headlinesScreen } from '../../src/discord/rendering/headlines.js';
import { ingestScreen } from '../../src/discord/rendering/ingest.js';
import { markedScreen } from '../../src/discord/rendering/mark.js';
import { articleScreen, sectionScreen } from '../../src/discord/rendering/reading.js';
import { refusalScreen } from '../../src/discord/rendering/refusal.js';
import { sourcesScreen } from '../../src/discord/rendering/sources.js';
import { timelineRest, timelineScreen } from '../../src/discord/rendering/timeline.js';
import { watchesScreen } from '../../src/discord/rendering/watches.js';
import { plainLine, plainName, safeLine, safeLines, safeLink } from '../../src/discord/safe-text.js';
import { plainScreen, type Screen } from '../../src/discord/screen.js';
import { textsFor } from '../../src/discord/texts/texts.js';
import { cases } from './cases.js';
import { articleOf, failed, feedsOf, givenAnswer, passagesOf, standingsOf } from './given-answers.js';
import { words } from './prose.js';
import { unsafe } from './safe.js';
import { foreignMarkup, labelsOf, markdownOf, markup, problemsOf } from './screens.js';
import { inTime } from './time-limit.js';

it('whatever an answer says, its screens are within the limits, clean, and mention nobody', () => {
  fc.assert(
    fc.property(givenAnswer, words, fc.nat(3), fc.boolean(), (answer, text, page, flag) => {
      const { language, citations } = answer;
      const held = { answerId: answer.id, at: 0, userId: '1', question: 'x', understoodAs: text };
      const view = { answer, notes: [], reading: flag, thread: flag, kept: page > 0 };
      const standings = standingsOf(answer, page, text);
      const marked = () => markedScreen(answerScreen(view).components, standings, language);
      const sources = {
        ...{ standings, answer, page, language, passages: passagesOf(answer, text) },
        held: flag ? { ...held, outlet: null, since: null } : null,
        titles: new Map(answer.evidence.map(({ articleId }) => [articleId, text])),
        reading: flag,
      };
      const days = answer.sentences.map((each, i) => ({ ...each, day: citations[i]?.publishedAt ?? null }));
      const timeline = { ...answer, sentences: days };
      const checked = [{ text, citations }];
      const article = articleOf(text, citations[0]?.quote ?? '', citations[0]?.url ?? null);
      const headlines = [{ article, quote: citations[0] ?? null }];
      const watch = {
        ...held,
        ...{ id: 'w', guildId: null, channelId: '2', private: flag, language },
        ...untold,
      };
      const failure = { ...failed, source: text, title: text, message: text };
      for (const build of [
        () => answerScreen(view),
        () => restScreen(answer, page),
        () => refusalScreen(answer, 'not-enough-evidence', page > 0),
        () => sourcesScreen(sources),
        marked,
        () => markedScreen(marked().components, standings, language),
        () => feedsScreen(feedsOf(text, page, language)),
        () => timelineScreen(timeline, text, page > 0),
        () => timelineRest(timeline, page),
        () => checkScreen(checked, flag, language),
        () => headlinesScreen({ ...{ feed: { title: text, url: text }, total: 9, language }, headlines }),
        () => articlesScreen([article], 1, () => 'key', language),
        () => articleScreen({ article, key: 'key', language }, flag),
        () => sectionScreen({ article, key: 'key', language }, 0, page) ?? { components: [] },
        () => watchesScreen([{ ...watch, question: text }], language),
        () => ingestScreen([failure], 'done', textsFor(language)),
        () => plainScreen(`${'x'.repeat(3900)} ${articleLine(article, text)}`),
      ]) {
        expectSound(inTime(build));
      }
    }),
    cases(15),
  );
});

const untold = { toldAt: null, outlet: null, since: null };

it('somebody’s words stay words, and their links links of the web', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 400 }), (text, limit) => {
      const [line, name, lines] = inTime(() => [safeLine(text, limit), plainName(text), safeLines(text)]);
      for (const shown of [line, lines, plainLine(text, limit), name]) expect(shown).not.toMatch(unsafe);
      for (const shown of [line, lines]) expect(shown?.replace(/\\[^\w\s]/g, '')).not.toMatch(markup);
      expect(plainLine(text, limit).length).toBeLessThanOrEqual(limit);
      expect(name).not.toMatch(/[<>@#`|]/);
      expect(safeLink(text) ?? 'https://x').toMatch(/^https?:\/\/[^()<>[\]\s]+$/);
    }),
    cases(5),
  );
});

it('a custom id comes back as it went, and anything else is read without surprise', () => {
  const index = fc.option(fc.nat(9999), { nil: undefined });
  const id = fc.stringMatching(/^[\w-]{1,32}$/);
  fc.assert(
    fc.property(fc.constantFrom(...actions), id, index, words, (action, key, a, text) => {
      const made = customId(action, key, a);
      expect(made.length).toBeLessThanOrEqual(100);
      expect(parseCustomId(made)).toEqual({ action, id: key, a: a ?? 0, b: 0 });
      for (const other of [text, `${made}${text}`, `e1:${text}`, made.replace(key, text)]) {
        const parsed = inTime(() => parseCustomId(other));
        if (parsed !== null && parsed !== 'old') expect(parsed.id).toMatch(/^[\w-]{1,32}$/);
      }
    }),
    cases(5),
  );
});

function expectSound(screen: Screen): void {
  expect(problemsOf(screen)).toEqual([]);
  for (const text of [...labelsOf(screen), markdownOf(screen)]) expect(text).not.toMatch(unsafe);
  expect(markdownOf(screen)).not.toMatch(markup);
  expect(foreignMarkup(screen)).toEqual([]);
}
