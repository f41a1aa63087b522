import { isIP } from 'node:net';
import { EdicolaError } from '../../errors.js';
import { isPublicAddress } from './public-address.js';

/** What may be fetched. */
export interface WebPolicy {
  /** `ALLOW_PRIVATE_ADDRESSES`: for intranets and tests. */
  allowPrivate: boolean;
  /** Beside 80 and 443. */
  ports: readonly number[];
}

/**
 * The address as it will be fetched. Spelling tricks (decimal, octal, hexadecimal, full-width, IDN) are gone once
 * the WHATWG parser has read it; what it names is checked here, and names again when they are resolved.
 *
 * @throws EdicolaError `bad-address`, `forbidden-address`
 */
export function checkedAddress(address: string, policy: WebPolicy): URL {
  if (address.length > 2048 || !URL.canParse(address)) {
    throw new EdicolaError(
      'bad-address',
      `${shown(address)} is not a web address; give one that starts with https://`,
    );
  }
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw forbidden(address, 'only http and https are fetched');
  }
  if (url.username !== '' || url.password !== '')
    throw forbidden(address, 'it carries a user name or password');
  const ports = [80, 443, ...policy.ports];
  if (!policy.allowPrivate && url.port !== '' && !ports.includes(Number(url.port))) {
    throw forbidden(address, `port ${url.port} is not allowed (FETCH_PORTS)`);
  }
  if (!policy.allowPrivate && !isPublicHost(url.hostname)) throw privateAddress(address);
  url.hash = '';
  return url;
}

/** @throws EdicolaError `forbidden-address` unless every address a name resolves to is a public one */
export function checkResolved(host: string, addresses: readonly string[], policy: WebPolicy): void {
  if (policy.allowPrivate) return;
  // One private address among public ones is how rebinding is prepared: all must be public.
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw privateAddress(host);
}

/** An IP literal must be public; a name is judged by what it resolves to, but these never lead outside. */
function isPublicHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return isPublicAddress(bare);
  return (
    !/(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/i.test(hostname) &&
    hostname.includes('.')
  );
}

function privateAddress(address: string): EdicolaError {
  return forbidden(address, 'it leads into a private network (ALLOW_PRIVATE_ADDRESSES is for intranets)');
}

function forbidden(address: string, why: string): EdicolaError {
  return new EdicolaError('forbidden-address', `${shown(address)} is not fetched: ${why}`);
}

function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//').slice(0, 200);
}
