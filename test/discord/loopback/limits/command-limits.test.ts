import type { RESTPutAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkChoices } from './autocomplete-limits.js';
import { checkCommands } from './command-limits.js';
import { checkModal } from './modal-limits.js';
import { Findings } from './problem.js';

const command = { name: 'ask', description: 'Ask', type: 1 };
const option = { name: 'question', description: 'What', type: 3 };

describe('commands', () => {
  it.each<[what: string, commands: object[]]>([
    ['an upper-case name', [{ ...command, name: 'Ask' }]],
    ['a name with a space', [{ ...command, name: 'ask me' }]],
    ['a name of 33', [{ ...command, name: 'x'.repeat(33) }]],
    ['a description of 101', [{ ...command, description: 'x'.repeat(101) }]],
    ['no description', [{ ...command, description: '' }]],
    ['the same name twice', [command, command]],
    ['a localised name with a space', [{ ...command, name_localizations: { it: 'chiedi qui' } }]],
    ['a localised description of 101', [{ ...command, description_localizations: { it: 'x'.repeat(101) } }]],
    ['a locale that does not exist', [{ ...command, description_localizations: { italian: 'Chiedi' } }]],
    [
      '26 options',
      [{ ...command, options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })) }],
    ],
    [
      '26 choices',
      [
        {
          ...command,
          options: [
            { ...option, choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) },
          ],
        },
      ],
    ],
    [
      'a required option after an optional one',
      [{ ...command, options: [option, { ...option, name: 'b', required: true }] }],
    ],
    [
      'choices with autocomplete',
      [{ ...command, options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }],
    ],
    [
      'choices that are no list',
      [{ ...command, options: [{ ...option, type: 1, choices: { it: 'Italian' } }] }],
    ],
    ['a menu entry with a description', [{ name: 'Check', type: 3, description: 'No' }]],
    ['six menu entries', Array.from({ length: 6 }, (_, i) => ({ name: `Check ${i}`, type: 3 }))],
  ])('refuses %s', (_, commands) => {
    const findings = new Findings();
    checkCommands(findings, commands as unknown as RESTPutAPIApplicationCommandsJSONBody);
    expect(findings.problems).not.toEqual([]);
  });

  it('takes a localised command with options and a menu entry', () => {
    const findings = new Findings();
    const localised = {
      ...command,
      name_localizations: { it: 'chiedi' },
      options: [{ ...option, required: true }],
    };
    checkCommands(findings, [
      localised,
      { name: 'Check against sources', type: 3 },
    ] as unknown as RESTPutAPIApplicationCommandsJSONBody);
    expect(findings.problems).toEqual([]);
  });
});

describe('suggestions and modals', () => {
  it.each<[what: string, choices: { name: string; value: string }[]]>([
    ['26 choices', Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }))],
    ['a name of 101', [{ name: 'x'.repeat(101), value: 'a' }]],
    ['a value of 101', [{ name: 'a', value: 'x'.repeat(101) }]],
    ['an empty name', [{ name: '', value: 'a' }]],
  ])('refuses %s', (_, choices) => {
    const findings = new Findings();
    checkChoices(findings, choices);
    expect(findings.problems).not.toEqual([]);
  });

  const input = { type: 4, custom_id: 'why', label: 'Why?', style: 2 };
  const modal = { custom_id: 'm', title: 'Why?', components: [{ type: 1, components: [input] }] };
  it.each<[what: string, body: object, problems: number]>([
    ['takes a usual one', modal, 0],
    ['refuses a title of 46', { ...modal, title: 'x'.repeat(46) }, 1],
    [
      'refuses a label of 46',
      { ...modal, components: [{ type: 1, components: [{ ...input, label: 'x'.repeat(46) }] }] },
      1,
    ],
    [
      'refuses a value longer than max_length',
      { ...modal, components: [{ type: 1, components: [{ ...input, max_length: 3, value: 'four' }] }] },
      1,
    ],
    [
      'refuses two fields with one id',
      {
        ...modal,
        components: [
          { type: 1, components: [input] },
          { type: 1, components: [input] },
        ],
      },
      1,
    ],
    ['refuses no fields', { ...modal, components: [] }, 1],
  ])('modal: %s', (_, body, problems) => {
    const findings = new Findings();
    checkModal(findings, body as never);
    expect(findings.problems).toHaveLength(problems);
  });
});
