export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What may be logged beside the event's name: ids, codes, counts and times; never what people write. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** One line an event, `2026-01-06T10:00:00.000Z info event name=value`, to standard error unless told otherwise. */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (order.indexOf(own) < order.indexOf(level)) return;
      const pairs = Object.entries(fields).filter(([, value]) => value !== undefined);
      const shown = pairs.map(([name, value]) => ` ${name}=${quoted(value)}`).join('');
      write(`${new Date().toISOString()} ${own} ${event}${shown}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function quoted(value: LogFields[string]): string {
  return typeof value === 'string' && !/^[\w.:/-]+$/.test(value) ? JSON.stringify(value) : String(value);
}
