import { ApplicationCommandType, Locale, type RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { limits } from './limit-table.js';
import type { Findings } from './problem.js';

/** Commands and their options share these fields. */
interface Named {
  name: string;
  name_localizations?: Record<string, string | null> | null;
  description?: string | null;
  description_localizations?: Record<string, string | null> | null;
  options?: Option[];
}
interface Option extends Named {
  type: number;
  required?: boolean;
  autocomplete?: boolean;
  choices?: {
    name: string;
    value: string | number;
    name_localizations?: Record<string, string | null> | null;
  }[];
}

const locales: ReadonlySet<string> = new Set(Object.values(Locale));
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const chatInputName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The whole set of commands of a bulk overwrite. */
export function checkCommands(findings: Findings, commands: RESTPutAPIApplicationCommandsJSONBody): void {
  const keys = commands.map(({ type = ApplicationCommandType.ChatInput, name }) => `${type}:${name}`);
  findings.unique('', keys, 'command name');
  for (const type of [
    ApplicationCommandType.ChatInput,
    ApplicationCommandType.User,
    ApplicationCommandType.Message,
  ]) {
    const max =
      type === ApplicationCommandType.ChatInput ? limits.command.chatInput : limits.command.contextMenu;
    findings.count(
      '',
      commands.filter((c) => (c.type ?? ApplicationCommandType.ChatInput) === type),
      max,
    );
  }
  commands.forEach((command, i) => {
    const named = command as Named;
    const chatInput = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
    checkNamed(findings, `${i}`, named, chatInput);
    if (chatInput) checkOptions(findings, `${i}.options`, named.options ?? []);
    else if (named.description)
      findings.add(`${i}.description`, 'CONTEXT_MENU_DESCRIPTION', 'A menu entry has none');
    const total = characters(named);
    if (total > limits.command.total) {
      findings.add(
        `${i}`,
        'APPLICATION_COMMAND_TOO_LARGE',
        `At most ${limits.command.total} characters: ${total}`,
      );
    }
  });
}

function checkNamed(findings: Findings, path: string, named: Named, chatInput: boolean): void {
  for (const [at, name] of localised(findings, path, 'name', named.name, named.name_localizations)) {
    findings.length(at, name, limits.command.name, 1);
    if (chatInput && (!chatInputName.test(name) || name !== name.toLowerCase())) {
      findings.add(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
  if (!chatInput) return;
  const { description, description_localizations: others } = named;
  for (const [at, text] of localised(findings, path, 'description', description ?? '', others)) {
    findings.length(at, text, limits.command.description, 1);
  }
}

/** A text and its translations, each with its path; a locale that Discord does not have is a finding. */
function localised(
  findings: Findings,
  path: string,
  field: string,
  own: string,
  others: Record<string, string | null> | null | undefined,
): [path: string, text: string][] {
  const texts: [string, string][] = [[`${path}.${field}`, own]];
  for (const [locale, text] of Object.entries(others ?? {})) {
    const at = `${path}.${field}_localizations.${locale}`;
    if (!locales.has(locale)) findings.add(at, 'BASE_TYPE_CHOICES', `${locale} is not a locale of Discord's`);
    if (text !== null) texts.push([at, text]);
  }
  return texts;
}

function checkOptions(findings: Findings, path: string, options: readonly Option[]): void {
  findings.count(path, options, limits.command.options);
  findings.unique(
    path,
    options.map((option) => option.name),
    'option name',
  );
  const firstOptional = options.findIndex((option) => option.type > 2 && !option.required);
  options.forEach((option, i) => {
    const at = `${path}.${i}`;
    checkNamed(findings, at, option, true);
    checkOptions(findings, `${at}.options`, option.options ?? []);
    if (option.required && firstOptional >= 0 && i > firstOptional) {
      findings.add(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options come first');
    }
    if (option.autocomplete && option.choices?.length) {
      findings.add(at, 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Choices or autocomplete, not both');
    }
    const choices = choicesOf(option);
    if (option.choices && choices !== option.choices)
      findings.add(`${at}.choices`, 'BASE_TYPE_ARRAY', 'Not a list');
    findings.count(`${at}.choices`, choices, limits.command.choices);
    choices.forEach((choice, n) => {
      const each = `${at}.choices.${n}`;
      for (const name of [choice.name, ...Object.values(choice.name_localizations ?? {})]) {
        if (name !== null) findings.length(`${each}.name`, name, limits.command.choiceName, 1);
      }
      if (typeof choice.value === 'string')
        findings.length(`${each}.value`, choice.value, limits.command.choiceValue);
    });
  });
}

/** The schema of a subcommand says nothing of choices, so it lets anything pass for them. */
function choicesOf({ choices }: Option): NonNullable<Option['choices']> {
  return Array.isArray(choices) ? choices : [];
}

/** Names, descriptions and choice values together, the longest localisation counting. */
function characters(named: Named): number {
  const longest = (
    own: string | null | undefined,
    others: Record<string, string | null> | null | undefined,
  ) => Math.max(own?.length ?? 0, ...Object.values(others ?? {}).map((text) => text?.length ?? 0));
  const own =
    longest(named.name, named.name_localizations) +
    longest(named.description, named.description_localizations);
  return (named.options ?? []).reduce((sum, option) => {
    const choices = choicesOf(option).reduce(
      (all, choice) => all + longest(choice.name, choice.name_localizations) + String(choice.value).length,
      0,
    );
    return sum + characters(option) + choices;
  }, own);
}
