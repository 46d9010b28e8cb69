import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pagePolicy } from './security-headers.ts';

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test.each([
  'self.__next_f.push([1,"a\\u003cb"])',
  '(self.__next_f=self.__next_f||[]).push([0])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
  '{"prefetch":[{"source":"document"}]}',
])('what Next inlines may run: %s', (script) => {
  expect(pagePolicy(`<p><script>${script}</script>`).policy).toContain(hash(script));
});

test.each([
  'alert(1)', 'self.__next_f.push([1,"a"]);alert(1)', 'self.__next_f.push(alert(1))', 'self.__next_f.push([1,`${alert(1)}`])',
])('what slipped in may not: %s', (script) => {
  const { policy, unknown } = pagePolicy(`<script>${script}</script>`);
  expect(policy).not.toContain('sha256');
  expect(unknown).toEqual([script]);
});

test('scripts with an address and data blocks need no hash', () => {
  const { policy, unknown } = pagePolicy('<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script>');
  expect(policy).toContain("script-src 'self';");
  expect(unknown).toEqual([]);
});
