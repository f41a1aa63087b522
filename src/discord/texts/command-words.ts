import type { LocalizationMap } from 'discord.js';
import type { CommandWords } from './command-translation.js';
import { englishCommands } from './english-commands.js';
import { italianCommands } from './italian-commands.js';

/** English is what Discord shows where there is no translation; its names are what the code calls things by. */
const translations: Record<string, Record<string, CommandWords>> = { it: italianCommands };

export interface Localized {
  name: string;
  name_localizations: LocalizationMap;
  description: string;
  description_localizations: LocalizationMap;
}

/** Name and description of a command or subcommand (`settings language`). */
export function commandWords(key: string): Localized {
  return localized(wordsOf(englishCommands, key), (words) => words, key);
}

/** Name of a message menu's command: it has no description. */
export function menuWords(key: string): Pick<Localized, 'name' | 'name_localizations'> {
  const { name, name_localizations } = commandWords(key);
  return { name, name_localizations };
}

export function optionWords(key: string, option: string): Localized {
  const pick = (words: CommandWords) => words.options?.[option];
  const english = pick(wordsOf(englishCommands, key));
  if (!english) throw new TypeError(`no words for option ${option} of ${key}`);
  return localized(english, pick, key);
}

/** A fixed choice of an option: shown in the reader's language, sent as `value`. */
export function choiceWords(key: string, value: string) {
  const name = wordsOf(englishCommands, key).choices?.[value] ?? value;
  const name_localizations = Object.fromEntries(
    Object.entries(translations).map(([locale, words]) => [locale, words[key]?.choices?.[value] ?? name]),
  );
  return { name, name_localizations, value };
}

/** A fixed choice as a reader sees it. */
export function choiceName(key: string, value: string, language: string): string {
  const { name, name_localizations } = choiceWords(key, value);
  return name_localizations[language.slice(0, 2)] ?? name;
}

function wordsOf(table: Record<string, CommandWords>, key: string): CommandWords {
  const words = table[key];
  if (!words) throw new TypeError(`no words for command ${key}`);
  return words;
}

function localized(
  english: { name: string; description: string },
  pick: (words: CommandWords) => { name: string; description: string } | undefined,
  key: string,
): Localized {
  const name_localizations: LocalizationMap = {};
  const description_localizations: LocalizationMap = {};
  for (const [locale, table] of Object.entries(translations)) {
    const words = table[key] && pick(table[key]);
    if (!words) continue;
    name_localizations[locale as keyof LocalizationMap] = words.name;
    description_localizations[locale as keyof LocalizationMap] = words.description;
  }
  return {
    // Not the rest of `english`: its `options` and `choices` are tables of words, not Discord's lists.
    name: english.name,
    description: english.description,
    name_localizations,
    description_localizations,
  };
}
