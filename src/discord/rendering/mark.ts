import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { QuoteStanding } from '../../chat/quote-standing.js';
import { limits } from '../limits.js';
import { link, safeLine } from '../safe-text.js';
import { plainScreen, type Screen } from '../screen.js';
import { textsFor } from '../texts/texts.js';

/** The mark's own id among a message's components: a second mark takes the place of the first. */
const markId = 777_000;
/** Characters of a headline in a mark. */
const headline = 100;

/** The message with a line on top that says which of its sources have changed since, or are gone. */
export function markedScreen(
  components: readonly APIMessageTopLevelComponent[],
  standings: readonly QuoteStanding[],
  language: string,
): Screen {
  const others = components.map(withoutMark);
  const room = limits.messageText - others.reduce((length, component) => length + textLength(component), 0);
  const full = markText(standings, language, true);
  const text = full.length <= room ? full : markText(standings, language, false);
  if (text === '') return { components: others };
  const mark: APITextDisplayComponent = { type: ComponentType.TextDisplay, id: markId, content: text };
  const at = others.findIndex(({ type }) => type === ComponentType.Container);
  const marked = others.map((component, index) =>
    index === at && component.type === ComponentType.Container
      ? { ...component, components: [mark, ...fitting(component.components, room - text.length)] }
      : component,
  );
  return { components: at < 0 ? [mark, ...marked] : marked };
}

/** What stands in the place of an answer that quoted what is forgotten: its quotes go with the article. */
export function withdrawnScreen(language: string): Screen {
  return plainScreen(`*${textsFor(language).withdrawn}*`);
}

function markText(standings: readonly QuoteStanding[], language: string, links: boolean): string {
  const texts = textsFor(language);
  const lines = (['changed', 'gone'] as const).flatMap((standing) => {
    const sources = new Map<string, string>();
    for (const { citation, standing: now, link: address } of standings) {
      if (now !== standing) continue;
      const title = safeLine(citation.title, headline);
      const name = links ? link(title, address) : '';
      const before = sources.get(citation.articleId);
      const number = `\\[${citation.n}\\]`;
      // One article with several quotes is one source with several numbers.
      sources.set(
        citation.articleId,
        before === undefined ? `${number} ${name}`.trim() : `${number} ${before}`,
      );
    }
    const list = [...sources.values()].join(' · ');
    if (list === '') return [];
    return [standing === 'changed' ? texts.markChanged(list) : texts.markGone(list)];
  });
  return lines.map((line) => `⚠️ ${line}`).join('\n');
}

/** Where even the short mark finds no room, the last lines of the answer's foot make it: the Sources button has them. */
function fitting(components: readonly APIComponentInContainer[], room: number): APIComponentInContainer[] {
  const kept = [...components];
  for (let left = room; left < 0 && kept.length > 1; ) {
    const last = kept.pop();
    left += last?.type === ComponentType.TextDisplay ? last.content.length : 0;
  }
  return kept;
}

function withoutMark(component: APIMessageTopLevelComponent): APIMessageTopLevelComponent {
  if (component.type !== ComponentType.Container) return component;
  return { ...component, components: component.components.filter(({ id }) => id !== markId) };
}

function textLength(component: APIMessageTopLevelComponent): number {
  if (component.type === ComponentType.TextDisplay) return component.content.length;
  if (component.type !== ComponentType.Container) return 0;
  return component.components.reduce(
    (length, inner) => length + (inner.type === ComponentType.TextDisplay ? inner.content.length : 0),
    0,
  );
}
