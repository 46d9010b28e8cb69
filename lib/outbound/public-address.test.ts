import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

// The special-purpose ranges of IPv4 (RFC 6890 and IANA's registry since), and clouds' metadata addresses.
const NOT_PUBLIC_4 = [
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254',
  '169.254.169.254', '169.254.0.23', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.192', '192.0.2.1',
  '192.31.196.1', '192.52.193.1', '192.80.8.124', '192.88.99.1', '192.168.0.1', '192.175.48.1', '198.18.0.1',
  '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
  '168.63.129.16',
];
const NOT_PUBLIC_6 = [
  '::', '::1', '::7f00:1', '::127.0.0.1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '100:0:0:1::1', '2001::1', '2001:2::1', '2001:10::1', '2001:20::1',
  '2001:db8::1', '2002:7f00:1::', '2620:4f:8000::1', '3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1',
  'fe80::1%eth0', 'fec0::1', 'ff02::1', '4000::1', '8000::1', '2001:4860::5efe:7f00:1', '2001:4860::200:5efe:a00:1',
];

test.each([...NOT_PUBLIC_4, ...NOT_PUBLIC_6])('%s is no public address', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

// IANA's registries of special-purpose addresses, of multicast and of what is set aside, each from its first to its last.
const RANGES = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24',
  '192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '255.255.255.255/32',
  '::/128', '::1/128', '::/96', '::ffff:0:0/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '100:0:0:1::/64', '2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48',
  '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8',
];

test.each(RANGES)('%s is not public, from its first address to its last, however it is written', (range) => {
  const [first, bits] = ipaddr.parseCIDR(range);
  const bytes = first.toByteArray();
  const last = ipaddr.fromByteArray(bytes.map((byte, at) => byte | (0xff >> Math.min(8, Math.max(0, bits - at * 8)))));
  const middle = ipaddr.fromByteArray(last.toByteArray().map((byte, at) => (at === bytes.length - 1 && bits < bytes.length * 8 ? byte ^ 1 : byte)));
  for (const address of [first, middle, last]) {
    const whole = address.toByteArray().map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/(.{4})(?=.)/g, '$1:');
    const written = [address.toString(), address.toNormalizedString(), ...(address.kind() === 'ipv6' ? [whole, whole.toUpperCase()] : [])];
    for (const text of written) expect([text, isPublicAddress(text)]).toEqual([text, false]);
  }
});

test.each(['8.8.8.8', '93.184.216.34', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2001:4860:4860::8888', '2606:4700::1111'])(
  '%s is a public address', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

test('what is no address is not public', () => {
  for (const text of ['', 'example.org', '1.2.3.4.5', '8.8.8.8/8', ' ', '[2606:4700::1111]', '134744072', '0x08080808', '010.8.8.8', '8.8.2056', '8.8.8.8.', ' 8.8.8.8']) {
    expect(isPublicAddress(text)).toBe(false);
  }
});

test('an IPv4 address within an IPv6 one is never public, whatever stands before it', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(fc.property(byte, byte, byte, byte, (a, b, c, d) => {
    for (const prefix of ['::', '::ffff:', '::ffff:0:', '64:ff9b::']) {
      expect(isPublicAddress(`${prefix}${a}.${b}.${c}.${d}`)).toBe(false);
    }
  }));
});
