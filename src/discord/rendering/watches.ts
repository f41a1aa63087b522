import { keptDays } from '../../chat/retention.js';
import type { Watch } from '../../store/chat-store.js';
import { customId } from '../custom-id.js';
import { discordAgo } from '../dates.js';
import { safeLine } from '../safe-text.js';
import { type Screen, screen, selectRow } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';

const day = 86_400_000;
const linesShown = 25;

/** What a user asked to be told about, with a select to cancel. */
export function watchesScreen(watches: readonly Watch[], language: string): Screen {
  const texts = textsFor(language);
  if (watches.length === 0) return screen([texts.noWatches]);
  const open = watches.filter(({ toldAt }) => toldAt === null);
  const lines = [...open, ...watches.filter(({ toldAt }) => toldAt !== null)]
    .slice(0, linesShown)
    .map((watch) => `• ${safeLine(watch.question, 110)}\n-# ${stateOf(watch, texts)}`);
  const options = open.map(({ id, question }) => ({ label: question, value: id }));
  return screen(
    [`### ${texts.watchesTitle}`, lines.join('\n')],
    [selectRow(customId('unwatch', 'list'), texts.buttons.cancel, options)],
  );
}

function stateOf({ at, toldAt }: Watch, texts: Texts): string {
  return toldAt === null
    ? texts.watchWaiting(`<t:${Math.floor((at + keptDays.watches * day) / 1000)}:D>`)
    : texts.watchTold(discordAgo(toldAt));
}
