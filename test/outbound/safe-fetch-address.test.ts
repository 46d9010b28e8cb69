import { afterAll, beforeAll, expect, test } from 'vitest';
import { FetchProblem } from '#lib/outbound/fetch-problem.ts';
import { safeFetch, type FetchRequest } from '#lib/outbound/safe-fetch.ts';
import { startCanary, type Canary } from './canary.ts';

let canary: Canary;

beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.close());

async function problemOf(address: string, request: FetchRequest = {}): Promise<string> {
  try {
    await safeFetch(address, request);
  } catch (error) {
    if (error instanceof FetchProblem) return error.code;
    throw error;
  }
  return 'fetched';
}

// The port stands in the list for an address nothing here asks, so that only the address decides.
const portOnly = () => [{ host: 'nowhere.invalid', port: canary.port }];

/** Every way in which a URL parser takes an IPv4 address. */
function notations(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const number = ((a << 24) >>> 0) + (b << 16) + (c << 8) + d;
  const octal = (value: number) => `0${value.toString(8)}`;
  const hex = (value: number) => `0x${value.toString(16)}`;
  return [
    address, `${address}.`, String(number), hex(number), octal(number), `0x${number.toString(16).toUpperCase()}`,
    [a, b, c, d].map(hex).join('.'), [a, b, c, d].map(octal).join('.'), `${a}.${(b << 16) + (c << 8) + d}`,
    `${a}.${b}.${(c << 8) + d}`, `${hex(a)}.${octal(b)}.${(c << 8) + d}`, `000${octal(a)}.${b}.${c}.${d}`,
    [...address].map((letter) => (letter === '.' ? '.' : String.fromCodePoint(letter.codePointAt(0) as number - 48 + 0xff10))).join(''),
    address.replaceAll('.', '\u3002'), address.replaceAll('.', '%2e'),
    `[::ffff:${address}]`, `[::${address}]`, `[64:ff9b::${address}]`, `[2002:${hex4(a, b)}:${hex4(c, d)}::]`, `[::ffff:0:${address}]`,
  ];
}

const hex4 = (high: number, low: number) => ((high << 8) + low).toString(16);

const SPECIAL_4 = [
  '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.1.2.3', '169.254.169.254', '172.16.0.1', '192.0.0.1', '192.0.2.1',
  '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
  '168.63.129.16', '100.100.100.200', '192.0.0.192',
];
const SPECIAL_6 = [
  '::', '::1', '0:0:0:0:0:0:0:1', '::7f00:1', '::ffff:7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '100::1', '100:0:0:1::1',
  '2001::1', '2001:db8::1', '2002:7f00:1::1', '3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fec0::1', 'ff02::1',
];

test.each(SPECIAL_4)('%s is refused in every notation, on the port of the web and on the canary\'s', async (address) => {
  for (const host of notations(address)) {
    for (const port of [80, canary.port]) {
      const code = await problemOf(`http://${host}:${port}/`, { allowed: portOnly() });
      expect([host, code]).toEqual([host, 'forbidden-address']);
    }
  }
  expect(canary.seen()).toBe(0);
});

test.each(SPECIAL_6)('[%s] is refused', async (address) => {
  for (const port of [80, canary.port]) {
    expect(await problemOf(`http://[${address}]:${port}/`, { allowed: portOnly() })).toBe('forbidden-address');
  }
  expect(canary.seen()).toBe(0);
});

test.each([...SPECIAL_4, ...SPECIAL_6, '::ffff:127.0.0.1'])('a name that resolves to %s is refused', async (address) => {
  for (const answers of [[address], ['93.184.216.34', address], [address, '93.184.216.34']]) {
    const request = { resolve: async () => answers, allowed: portOnly() };
    expect(await problemOf('http://news.example.org/', request)).toBe('forbidden-address');
    expect(await problemOf(`http://news.example.org:${canary.port}/`, request)).toBe('forbidden-address');
  }
  expect(canary.seen()).toBe(0);
});

test('a resolver that answers in another spelling, or with no address at all, reaches nobody', async () => {
  for (const answer of ['2130706433', '0x7f000001', '127.1', '0177.0.0.1', '010.0.0.1', '::1%lo', '[::1]', 'localhost', '127.0.0.1:80', '127.0.0.1 ', '']) {
    const request = { resolve: async () => [answer], allowed: portOnly() };
    expect([answer, await problemOf(`http://news.example.org:${canary.port}/`, request)]).toEqual([answer, 'forbidden-address']);
    expect([answer, await problemOf('http://news.example.org/', request)]).toEqual([answer, 'forbidden-address']);
  }
  expect(canary.seen()).toBe(0);
});

test('localhost by any name is refused', async () => {
  for (const host of ['localhost', 'LOCALHOST', 'localhost.', 'ⓛocalhost', 'lo\u00ADcalhost']) {
    expect(await problemOf(`http://${host}:${canary.port}/`, { allowed: portOnly(), resolve: async () => ['127.0.0.1'] })).toBe('forbidden-address');
  }
  expect(canary.seen()).toBe(0);
});

test('only the web\'s schemes and ports, and nobody\'s name or password', async () => {
  const { port } = canary;
  for (const address of [
    `http://127.0.0.1:${port}/`, 'https://example.org:22/', 'http://example.org:81/', 'http://example.org:65535/', `ftp://127.0.0.1:${port}/`,
    'file:///etc/passwd', 'gopher://127.0.0.1/', `data:text/html,x`, 'javascript:1', 'blob:http://x/1', 'ws://example.org/',
    'http://user@example.org/', 'http://user:pass@example.org/', `http://example.org@127.0.0.1:${port}/`, 'http://:p@example.org/',
    'http://', '//127.0.0.1/', '/etc/passwd', '', 'http://[::1%25lo]/', 'http://1.2.3.4.5.6:99999/', `http://x/${'a'.repeat(5000)}`,
  ]) {
    expect([address, await problemOf(address)]).toEqual([address, 'not-fetchable']);
  }
  expect(canary.seen()).toBe(0);
});

test('a name that nobody knows, and a resolver without a network, are said apart', async () => {
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  expect(await problemOf('http://nowhere.example/', { resolve: failing('ENOTFOUND') })).toBe('unknown-host');
  expect(await problemOf('http://nowhere.example/', { resolve: async () => [] })).toBe('unknown-host');
  expect(await problemOf('http://nowhere.example/', { resolve: failing('EAI_AGAIN') })).toBe('no-network');
});

test('a resolver that never answers costs one step', async () => {
  const began = Date.now();
  const request = { resolve: () => new Promise<string[]>(() => {}), limits: { stepMs: 400 } };
  expect(await problemOf('http://news.example.org/', request)).toBe('timed-out');
  expect(Date.now() - began).toBeLessThan(3000);
});

test('the canary would have been reached, had it been allowed', async () => {
  const allowed = [{ host: '127.0.0.1', port: canary.port }];
  expect((await safeFetch(`http://127.0.0.1:${canary.port}/x`, { allowed })).body.toString()).toBe('reached');
  expect(canary.seen()).toBe(1);
});
