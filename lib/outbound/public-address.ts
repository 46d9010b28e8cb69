import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

// What ipaddr.js takes for ordinary unicast (or might one day), and no request of ours has any business with.
const DENIED: readonly Range[] = [
  // Cloud platforms: Azure's host, Oracle's, Alibaba's and the old Packet metadata services.
  '168.63.129.16/32', '192.0.0.192/32', '100.100.100.200/32', '192.80.8.124/32',
  '0.0.0.0/8', '192.0.0.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24', '192.175.48.0/24',
  '198.18.0.0/15', '240.0.0.0/4',
  // Everything that carries an IPv4 address inside, which somebody's gateway would unpack.
  '::/96', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/23',
  '100::/64', '100:0:0:1::/64', '2001:db8::/32', '2620:4f:8000::/48', '3fff::/20', '5f00::/16', 'fec0::/10',
].map((range) => ipaddr.parseCIDR(range));

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the public internet, as the registries of special-purpose addresses (RFC 6890 and what
 * IANA added since) define it. Anything that is no plain address is not.
 */
export function isPublicAddress(address: string): boolean {
  // Short, octal and hexadecimal spellings are for URL parsers to write out; a resolver has no business with them.
  if (isIP(address) === 0 || address.includes('%')) return false;
  // Before unpacking: an IPv4 address inside IPv6 is no way to write a public one either.
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || DENIED.some((range) => isWithin(parsed, range))) return false;
  return parsed.kind() === 'ipv4' || (isWithin(parsed, GLOBAL_UNICAST) && !isTunnelled(parsed.toByteArray()));
}

/** Whether an address lies in a range; false where one is IPv4 and the other IPv6. */
export function isWithin(address: ReturnType<typeof ipaddr.parse>, range: Range): boolean {
  return address.kind() === range[0].kind() && address.match(range);
}

// ISATAP (RFC 5214): the interface part 0000:5efe or 0200:5efe is followed by an IPv4 address.
function isTunnelled(bytes: number[]): boolean {
  return (bytes[8] === 0 || bytes[8] === 2) && bytes[9] === 0 && bytes[10] === 0x5e && bytes[11] === 0xfe;
}
