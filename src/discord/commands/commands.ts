import type { Command, MenuCommand } from '../command.js';
import { articles } from './articles.js';
import { ask } from './ask.js';
import { askAbout } from './ask-about.js';
import { check } from './check.js';
import { feedback } from './feedback.js';
import { feeds } from './feeds.js';
import { forget } from './forget.js';
import { forgetMe } from './forget-me.js';
import { help } from './help.js';
import { ingest } from './ingest.js';
import { settings } from './settings.js';
import { sources } from './sources.js';
import { status } from './status.js';
import { timeline } from './timeline.js';
import { watches } from './watches.js';

/** Every slash command. A new one is a file and a line here. */
export const commands: readonly Command[] = [
  ask,
  sources,
  articles,
  timeline,
  help,
  status,
  watches,
  forgetMe,
  settings,
  feedback,
  ingest,
  forget,
  feeds,
];

/** Every command of a message's menu. */
export const menuCommands: readonly MenuCommand[] = [check, askAbout];

export function commandNamed(name: string): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}

export function menuCommandNamed(name: string): MenuCommand | undefined {
  return menuCommands.find(({ data }) => data.name === name);
}
