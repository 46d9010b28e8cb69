import { expect, test } from 'vitest';
import { readStalePayload, stalePayload } from './stale.ts';

// What another process would make of it.
const heard = (payload: string) => readStalePayload(payload.replace(/^[^\n]*/, 'another-process'));

test('another process hears the tags, this one does not hear itself', () => {
  const payload = stalePayload(['claim:1', 'party:2']);
  expect(readStalePayload(payload)).toBeNull();
  expect(heard(payload)).toEqual(['claim:1', 'party:2']);
});

test('more tags than PostgreSQL sends in one message stand for everything', () => {
  const tags = Array.from({ length: 500 }, (_, i) => `claim:${i}-01a209c0-3be2-7090-ace2`);
  expect(Buffer.byteLength(stalePayload(tags))).toBeLessThan(8000);
  expect(heard(stalePayload(tags))).toEqual(['*']);
});
