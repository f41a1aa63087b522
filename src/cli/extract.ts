import { Reader } from '../article/reader.js';
import { errorCode, errorMessage, UsageError } from '../errors.js';
import { localSource } from '../sources/local-sources.js';
import type { SourceItem } from '../sources/source-item.js';
import type { Call, Command } from './command.js';

export const command: Command = {
  usage: 'extract PAGE...',
  summary: 'Parses pages without storing them: one JSON article a line, in the order given.',
  options: { json: { type: 'boolean' } },
  run,
};

async function run(call: Call): Promise<number> {
  if (call.positionals.length === 0) throw new UsageError('no page given');
  const reader = new Reader();
  let read = 0;
  try {
    for (const name of call.positionals) {
      // An absolute root keeps the source as the user wrote it out of the identity; here it is only shown.
      for await (const item of localSource(name, { cwd: call.cwd, root: call.cwd })) {
        call.signal.throwIfAborted();
        const row = await extracted(item, reader);
        if (!('code' in row)) read++;
        call.terminal.json(row);
      }
    }
  } finally {
    await reader.close();
  }
  return read > 0 ? 0 : 1;
}

async function extracted(item: SourceItem, reader: Reader) {
  const { source } = item;
  try {
    if ('error' in item) throw item.error;
    return { source, ...(await reader.read(item.page)) };
  } catch (error) {
    return { source, code: errorCode(error), message: errorMessage(error) };
  }
}
