/** The parts of a command's definition that are ours to say; Discord adds ids, versions and defaults. */
const ours = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'choices',
  'value',
  'min_length',
  'max_length',
  'autocomplete',
  'channel_types',
  'contexts',
  'default_member_permissions',
];

/** Whether Discord holds just these commands, in any order. */
export function sameDefinitions(wanted: readonly unknown[], present: unknown): boolean {
  return Array.isArray(present) && definitions(wanted) === definitions(present);
}

function definitions(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(reduced(command))).sort());
}

function reduced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reduced);
  if (typeof value !== 'object' || value === null) return value;
  const fields = new Map<string, unknown>(Object.entries(value));
  const kept = ours.filter((name) => fields.has(name) && !isDefault(name, fields.get(name)));
  return Object.fromEntries(
    kept.map((name) => [
      name,
      name.endsWith('_localizations') ? sorted(fields.get(name)) : reduced(fields.get(name)),
    ]),
  );
}

function isDefault(name: string, value: unknown): boolean {
  if (name === 'description') return value === '';
  return (
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  );
}

function sorted(translations: unknown): unknown {
  return Object.entries(translations ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
