import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameSitePath } from './same-site.ts';

test.each([
  ['/desk', '/desk'],
  ['/claims/lobsters?then=a#journal', '/claims/lobsters?then=a#journal'],
  ['/', '/'],
  ['/desk/../claims', '/claims'],
])('%s stays on this site', (given, path) => {
  expect(sameSitePath(given)).toBe(path);
});

test.each([
  '', 'desk', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example',
  'javascript:alert(1)', '/.//evil.example', '/api/session/end', '/api', ' /desk', '/../api/me',
])('%j does not, or shows nothing', (given) => {
  expect(sameSitePath(given)).toBeNull();
});

test('whatever is typed, what comes back leads nowhere else', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const path = sameSitePath(`/${text}`);
    if (path !== null) expect(new URL(path, 'https://claims.example').origin).toBe('https://claims.example');
  }));
});
