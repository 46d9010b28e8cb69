import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseEncoding, encode, isCompressible } from './encoding.ts';

test.each([
  [undefined, 'identity'], ['', 'identity'], ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'], ['br;q=0.1', 'br'], ['*', 'gzip'], ['identity', 'identity'], ['gzip;q=0', 'identity'],
] as const)('Accept-Encoding %s gets %s', (accept, expected) => expect(chooseEncoding(accept)).toBe(expected));

test('what is encoded decodes to the same bytes', async () => {
  const body = Buffer.from('lobster '.repeat(500));
  expect(gunzipSync(await encode(body, 'gzip', 5))).toEqual(body);
  expect(brotliDecompressSync(await encode(body, 'br', 5))).toEqual(body);
});

test('small bodies and pictures are left as they are', () => {
  expect(isCompressible('text/html; charset=utf-8', 5000)).toBe(true);
  expect(isCompressible('application/problem+json', 5000)).toBe(true);
  expect(isCompressible('text/html', 100)).toBe(false);
  expect(isCompressible('font/woff2', 5000)).toBe(false);
});
