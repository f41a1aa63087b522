import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import { EdicolaError } from '../errors.js';
import type { Log } from '../log.js';
import { faultCode } from './discord-errors.js';

/** Notes what happens to the connection. discord.js reconnects by itself, except after a few codes that need a person. */
export function watchGateway(client: Client, log: Log, onFatal: (error: Error) => void): void {
  client.on(Events.ShardReconnecting, (shard) => log.info('gateway-reconnecting', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('gateway-resumed', { shard, replayed }));
  client.on(Events.ShardError, (error, shard) =>
    log.warn('gateway-error', { shard, code: faultCode(error) }),
  );
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('gateway-closed', { shard, code });
    onFatal(fatalClose(code));
  });
  client.on(Events.Invalidated, () => onFatal(fatalClose(GatewayCloseCodes.AuthenticationFailed)));
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn('rate-limited', { route, milliseconds: timeToReset, global }),
  );
}

/** What to do about a close code after which Discord takes nobody back. */
export function fatalClose(code: number, cause?: unknown): EdicolaError {
  if (code === GatewayCloseCodes.DisallowedIntents) {
    return new EdicolaError(
      'discord-intents',
      'Discord refuses the Message Content intent: turn it on at https://discord.com/developers/applications → your application → Bot → Privileged Gateway Intents, or set MESSAGE_CONTENT=false',
      cause,
    );
  }
  if (code === GatewayCloseCodes.AuthenticationFailed) {
    return new EdicolaError(
      'discord-token',
      'Discord does not know this DISCORD_TOKEN: copy a new one at https://discord.com/developers/applications → your application → Bot → Reset Token',
      cause,
    );
  }
  return new EdicolaError(
    'discord-closed',
    `Discord ended the connection for good (code ${code}); start Edicola again, and update it if this goes on`,
    cause,
  );
}
