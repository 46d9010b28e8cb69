import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isPublicAddress, isWithin } from './public-address.ts';

/** One exception: a host by its name, or a range of addresses, each at one port. */
export type Allowed = { port: number } & ({ host: string } | { range: ReturnType<typeof ipaddr.parseCIDR> });

const WEB_PORTS: readonly number[] = [80, 443];

/**
 * Reads the setting: `intranet.example.org:8080, 10.1.0.0/16:443, [fd00::/8]:80`. Gives null for what it cannot read,
 * so that a mistyped exception is refused at start instead of being ignored.
 */
export function parseAllowList(value: string): Allowed[] | null {
  const parts = value.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const read = parts.map(parseAllowed);
  return read.includes(null) ? null : read.filter((allowed) => allowed !== null);
}

function parseAllowed(text: string): Allowed | null {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^\s:@]+)):(\d{1,5})$/.exec(text) ?? [];
  const [name, port] = [bracketed ?? plain, Number(digits)];
  if (name === undefined || port < 1 || port > 65_535) return null;
  if (ipaddr.isValidCIDR(name)) return { range: ipaddr.parseCIDR(name), port };
  if (name.includes('/')) return null;
  if (ipaddr.isValid(name)) return { range: ipaddr.parseCIDR(`${name}/${name.includes(':') ? 128 : 32}`), port };
  return bracketed === undefined ? { host: name.toLowerCase(), port } : null;
}

/** What may be asked: the public web and the exceptions, the exceptions alone, or nothing. */
export type FetchReach = 'web' | 'listed' | 'off';

/** Whether anything behind this name and port may be asked at all, before the name is resolved. */
export function isAskable(host: string, port: number, allowed: readonly Allowed[], reach: FetchReach): boolean {
  if (reach === 'off') return false;
  if (reach === 'web') return isPortOpen(port, allowed);
  return allowed.some((one) => one.port === port && ('range' in one || one.host === host.toLowerCase()));
}

/** Whether some address behind this port may be asked at all, before any name is resolved. */
export function isPortOpen(port: number, allowed: readonly Allowed[]): boolean {
  return WEB_PORTS.includes(port) || allowed.some((one) => one.port === port);
}

/** Whether a connection to this address, for this name and port, may be made. */
export function mayConnect(host: string, port: number, address: string, allowed: readonly Allowed[], reach: FetchReach = 'web'): boolean {
  if (reach === 'web' && WEB_PORTS.includes(port) && isPublicAddress(address)) return true;
  if (reach === 'off' || isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return allowed.some((one) => one.port === port
    && ('host' in one ? one.host === host.toLowerCase() : isWithin(parsed, one.range)));
}
