import { expect, test } from 'vitest';
import { malformedAddress, malformedHeaders } from './malformed.ts';

test.each([
  '/', '/claims/a-b', '/claims/caf%C3%A9', '/claims?q=50%25&q=a//b', '/claims?q=%0A', '/.well-known/x', '/a...b',
  '/claims?said=%5C', '/_next/static/chunks/a.b-c_d~.js', '/c/%E2%80%8B',
])('%s is well-formed', (address) => expect(malformedAddress(address)).toBeNull());

test.each([
  '*', 'http://elsewhere/', '', '//', '/a//b', '/a\\b', '/a%5Cb', '/a%2fb', '/%', '/%E0%A4%A', '/%ED%A0%80', '/a%00',
  '/a%0Ab', '/../a', '/a/..', '/a/%2e%2e/b', '/.', '/a?q=%', '/a?q=%00', '/a?q=%ED%A0%80', `/${'a'.repeat(3000)}`,
  `/a?${'b'.repeat(9000)}`,
])('%s is malformed, and a sentence says why', (address) => {
  expect(malformedAddress(address)).toMatch(/^[A-Z].*\.$/);
});

test.each([
  [{ host: 'claims.example.org' }], [{ host: '127.0.0.1:3000' }], [{ host: '[::1]:3000' }], [{}],
  [{ 'next-router-state-tree': encodeURIComponent('["",{}]') }],
])('%j passes', (headers) => expect(malformedHeaders(headers)).toBeNull());

test.each([
  [{ host: 'a b' }], [{ host: 'a/b' }], [{ host: 'user@a' }], [{ host: '' }], [{ 'next-action': 'abc' }],
  [{ 'next-router-state-tree': 'garbage' }], [{ 'next-router-state-tree': '%E0%A4%A' }],
])('%j is malformed', (headers) => expect(malformedHeaders(headers)).toMatch(/\.$/));
