import { type APIApplicationCommand, ApplicationCommandOptionType as Option } from 'discord.js';
import { channelPayload, userPayload } from '../payloads.js';
import { snowflake } from '../snowflakes.js';
import type { Channel, StoredFile, User, World } from '../world.js';

/** A file as a person picks it; `size` may lie, as a hostile client's could. */
export interface PickedFile {
  name: string;
  content: string | Uint8Array;
  contentType?: string;
  size?: number;
}

export type CommandInput = Record<string, string | number | boolean | PickedFile | User | Channel>;

interface Definition {
  name: string;
  type: number;
  options?: Definition[];
}

/** Uploads a file to the loopback's own CDN. */
export function upload(
  world: World,
  { name, content, contentType = 'text/plain', size }: PickedFile,
): StoredFile {
  const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { id: snowflake(), name, contentType, data, size: size ?? data.length };
  world.files.set(file.id, file);
  return file;
}

/**
 * The `data` of a slash command's interaction.
 *
 * @param path words after the command's name: subcommand group and subcommand
 * @param focused the option being typed, for autocomplete
 * @throws Error for an option the command does not have
 */
export function slashData(
  world: World,
  command: APIApplicationCommand,
  path: readonly string[],
  input: CommandInput,
  attachment: (file: StoredFile) => object,
  focused?: string,
): object {
  const resolved: Record<string, Record<string, object>> = {};
  const resolve = (kind: string, id: string, payload: object) => {
    resolved[kind] = { ...resolved[kind], [id]: payload };
    return id;
  };
  const encode = (type: number, value: CommandInput[string]) => {
    if (type === Option.Attachment) {
      const file = upload(world, value as PickedFile);
      return resolve('attachments', file.id, attachment(file));
    }
    if (type === Option.User) return resolve('users', (value as User).id, userPayload(value as User));
    if (type === Option.Channel) {
      return resolve('channels', (value as Channel).id, {
        ...channelPayload(value as Channel),
        permissions: '0',
      });
    }
    return value;
  };
  const leaves = (definitions: readonly Definition[]) =>
    Object.entries(input).map(([name, value]) => {
      const definition = definitions.find((option) => option.name === name);
      if (!definition) throw new Error(`/${command.name} has no option ${name}`);
      return {
        name,
        type: definition.type,
        value: encode(definition.type, value),
        ...(name === focused ? { focused: true } : {}),
      };
    });
  const nested = (definitions: readonly Definition[], steps: readonly string[]): object[] => {
    const [step, ...rest] = steps;
    if (step === undefined) return leaves(definitions);
    const found = definitions.find((option) => option.name === step);
    if (!found) throw new Error(`/${command.name} has no subcommand ${step}`);
    return [{ name: step, type: found.type, options: nested(found.options ?? [], rest) }];
  };
  const options = nested((command.options ?? []) as Definition[], path);
  return { ...header(command), options, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

export function header(command: APIApplicationCommand): object {
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  return { id: command.id, name: command.name, type: command.type, ...guild };
}
