import ipaddr from 'ipaddr.js';

/** Public by their range, yet a cloud's own: its virtual machines reach metadata and wire servers there. */
const cloudInternal = new Set(['168.63.129.16']);

/** The part of IPv6 that is handed out for use on the internet (RFC 4291, section 2.4; IANA's registry). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address is one that anybody on the internet has, by the IANA special-purpose registries.
 * Loopback, private, link-local, carrier-grade, multicast and reserved ranges are not; nor are forms that carry
 * an IPv4 address inside (mapped, NAT64, 6to4, Teredo), because where they lead depends on the network.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  // Zones (`fe80::1%eth0`) and IPv4 in any spelling but four decimals are nobody's public address.
  if (!ipaddr.IPv6.isValid(bare) && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast' || cloudInternal.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
