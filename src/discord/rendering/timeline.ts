import type { TimelineEntry } from '../../answer/timeline.js';
import { discordDay } from '../dates.js';
import { packPages } from '../limits.js';
import { safeLine } from '../safe-text.js';
import { type Screen, screen } from '../screen.js';
import { textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const room = 3600;
const entriesShown = 12;

/** Dated sentences about a topic, in order, each with its source. */
export function timelineScreen(topic: string, entries: readonly TimelineEntry[], language: string): Screen {
  const texts = textsFor(language);
  if (entries.length === 0) return screen([texts.noTimeline]);
  const lines = entries.map(({ day, citation }) => {
    const when = discordDay(day) ?? '—';
    return `**${when}** ${safeLine(citation.quote, 220)}\n-# ${articleLine({ ...citation, url: citation.link })}`;
  });
  const [shown = []] = packPages(lines, room, entriesShown);
  return screen([`### ${texts.timelineTitle(safeLine(topic, 100))}`, ...shown]);
}
