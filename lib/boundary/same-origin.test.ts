import { expect, test } from 'vitest';
import { foreignReason } from './same-origin.ts';

const nothing = { origin: null, secFetchSite: null, authorization: null, host: '127.0.0.1:3000' };
const OWN = 'https://claims.example.org';

test.each([
  ['our own page', { origin: 'http://127.0.0.1:3000', secFetchSite: 'same-origin' }, null],
  ['an old browser that sends Origin alone', { origin: 'http://127.0.0.1:3000' }, null],
  ['a browser that sends Sec-Fetch-Site alone', { secFetchSite: 'same-origin' }, null],
  ['localhost', { origin: 'http://localhost:3000', host: 'localhost:3000' }, null],
  ['a proxy that ends TLS', { origin: OWN, host: 'claims.example.org' }, OWN],
  ['a proxy that rewrites Host', { origin: OWN, host: '127.0.0.1:3000' }, OWN],
  ['a machine with a token', { authorization: 'Bearer abc' }, null],
])('%s passes', (_, from, own) => expect(foreignReason({ ...nothing, ...from }, own)).toBeNull());

test.each([
  ['another site', { origin: 'https://evil.example' }, null],
  ['another site in a modern browser', { origin: 'https://evil.example', secFetchSite: 'cross-site' }, null],
  ['a neighbour below the same domain', { origin: OWN, host: 'claims.example.org', secFetchSite: 'same-site' }, OWN],
  ['another port', { origin: 'http://127.0.0.1:4000' }, null],
  ['a sandboxed frame', { origin: 'null' }, null],
  ['an Origin that is no address', { origin: 'garbage' }, null],
  ['a machine without a token', {}, null],
  ['a machine with a password', { authorization: 'Basic abc' }, null],
  ['another site that has a token', { origin: 'https://evil.example', authorization: 'Bearer abc' }, null],
])('%s is refused', (_, from, own) => expect(foreignReason({ ...nothing, ...from }, own)).toBe('foreign-origin'));

test('a name that points here by DNS rebinding is not ours', () => {
  const from = { ...nothing, origin: 'http://evil.example:3000', host: 'evil.example:3000' };
  expect(foreignReason(from, null)).toBe('unknown-host');
  expect(foreignReason(from, OWN)).toBe('unknown-host');
});
