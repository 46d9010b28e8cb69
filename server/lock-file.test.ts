import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockHolder, takeLock } from './lock-file.ts';

const home = mkdtempSync(join(tmpdir(), 'claimline-lock-'));
afterAll(() => rmSync(home, { recursive: true }));

const newFile = () => join(mkdtempSync(join(home, 'lock-')), 'folder', 'a.lock');

test('a lock has one holder, who can give it back', () => {
  const file = newFile();
  const first = takeLock(file, 'first');
  expect(takeLock(file, 'second').holder).toMatchObject({ pid: process.pid, note: 'first' });
  if (first.holder === null) first.release();
  expect(lockHolder(file)).toBeNull();
  expect(takeLock(file, 'third').holder).toBeNull();
});

test('the lock of a dead process is free, also when its number lives on in another', () => {
  const file = newFile();
  takeLock(file, 'first');
  const holder = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...holder, began: 'long ago' }));
  expect(takeLock(file, 'second').holder).toBeNull();
  expect(lockHolder(file)?.note).toBe('second');
});

test('half a lock file, as a full disk leaves it, is nobody’s', () => {
  const file = newFile();
  takeLock(file, 'first');
  writeFileSync(file, '{"pid":');
  expect(takeLock(file, 'second').holder).toBeNull();
});
