import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { Agent } from 'undici';
import { checkResolved, type WebPolicy } from './web-policy.js';

/** As `dns.lookup` with `all`; a test puts a name server of its own here. */
export type Resolve = (host: string, options: LookupOptions & { all: true }, done: ResolveDone) => void;
export type ResolveDone = (error: Error | null, addresses: LookupAddress[]) => void;

/**
 * Connections that go where the check looked: a name is resolved once, all its addresses are checked, and the
 * socket gets those very addresses, so a name that resolves differently the second time is never asked twice.
 */
export function guardedAgent(policy: WebPolicy, resolve: Resolve = lookup): Agent {
  return new Agent({
    connections: 2,
    pipelining: 1,
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    maxHeaderSize: 32 * 1024,
    connect: {
      timeout: 10_000,
      lookup: (host, options, done) => {
        resolve(host, { ...options, all: true }, (error, addresses) => {
          if (error) return done(error, []);
          try {
            checkResolved(
              host,
              addresses.map(({ address }) => address),
              policy,
            );
          } catch (refusal) {
            return done(refusal as Error, []);
          }
          const [first] = addresses;
          if (options.all || !first) done(null, addresses);
          else done(null, first.address, first.family);
        });
      },
    },
  });
}
