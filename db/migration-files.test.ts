import { expect, test } from 'vitest';
import { MIGRATIONS_FOLDER, migrationRefusal, readMigrations } from './migration-files.ts';

const one = { name: '0001_one', sha256: 'a' };
const two = { name: '0002_two', sha256: 'b' };

test('a database that is behind the code or level with it may be migrated', () => {
  expect(migrationRefusal([one, two], [])).toBeNull();
  expect(migrationRefusal([one, two], [one])).toBeNull();
  expect(migrationRefusal([one, two], [one, two])).toBeNull();
});

test('a database that is newer than the code is refused by the name of what is too new', () => {
  expect(migrationRefusal([one], [one, two])).toMatch(/newer than this code.*0002_two/);
});

test('a migration that was edited after it landed is refused', () => {
  expect(migrationRefusal([{ ...one, sha256: 'c' }], [one])).toMatch(/0001_one\.sql was edited/);
});

test('the project’s migrations have different numbers and statements', async () => {
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  const numbers = migrations.map(({ name }) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(migrations.every(({ statements }) => statements.length > 0)).toBe(true);
});
