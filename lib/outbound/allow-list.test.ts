import { expect, test } from 'vitest';
import { isPortOpen, mayConnect, parseAllowList } from './allow-list.ts';

function allow(text: string) {
  const allowed = parseAllowList(text);
  if (!allowed) throw new Error(`${text} should be readable`);
  return allowed;
}

test('without exceptions, public addresses on the ports of the web and nothing else', () => {
  expect(mayConnect('example.org', 443, '93.184.216.34', [])).toBe(true);
  expect(mayConnect('example.org', 8080, '93.184.216.34', [])).toBe(false);
  expect(mayConnect('example.org', 80, '10.0.0.1', [])).toBe(false);
  expect(mayConnect('example.org', 80, '', [])).toBe(false);
  expect(isPortOpen(8080, [])).toBe(false);
});

test('a host is let through at its port alone', () => {
  const allowed = allow('Intranet.Example:8080');
  expect(mayConnect('intranet.example', 8080, '10.0.0.1', allowed)).toBe(true);
  expect(mayConnect('intranet.example', 80, '10.0.0.1', allowed)).toBe(false);
  expect(mayConnect('other.example', 8080, '10.0.0.1', allowed)).toBe(false);
  expect(isPortOpen(8080, allowed)).toBe(true);
});

test('a range is let through at its port, whichever name leads there', () => {
  const allowed = allow('10.1.0.0/16:443, [fd00::/8]:80, 127.0.0.1:9000');
  expect(mayConnect('a.example', 443, '10.1.2.3', allowed)).toBe(true);
  expect(mayConnect('a.example', 443, '::ffff:10.1.2.3', allowed)).toBe(true);
  expect(mayConnect('a.example', 443, '10.2.2.3', allowed)).toBe(false);
  expect(mayConnect('a.example', 80, '10.1.2.3', allowed)).toBe(false);
  expect(mayConnect('a.example', 80, 'fd00::7', allowed)).toBe(true);
  expect(mayConnect('127.0.0.1', 9000, '127.0.0.1', allowed)).toBe(true);
  expect(mayConnect('127.0.0.2', 9000, '127.0.0.2', allowed)).toBe(false);
});

test.each(['example.org', 'example.org:0', 'example.org:70000', '10.0.0.0/33:80', 'a b:80', 'user@host:80', '[example]:80', 'http://x:80'])(
  'an exception nobody can read is refused: %s', (text) => {
    expect(parseAllowList(text)).toBeNull();
  });

test('no exceptions are an empty list', () => {
  expect(parseAllowList(' ')).toEqual([]);
  expect(allow('a:1,,b:2')).toHaveLength(2);
});
