import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  ['with no trusted proxy the header is not believed', '10.0.0.1', '6.6.6.6', 0, '10.0.0.1'],
  ['with one, what it heard from counts', '10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
  ['with two, the second from the right', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
  ['with more proxies than addresses, the first', '10.0.0.1', '1.2.3.4', 5, '1.2.3.4'],
  ['without a header, the connection', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['an IPv4 address in IPv6 is written as IPv4', '::ffff:10.0.0.1', undefined, 0, '10.0.0.1'],
])('%s', (_, socket, forwarded, proxies, expected) => {
  expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
});
