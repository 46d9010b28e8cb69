import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Migration = { name: string; sha256: string; statements: string[] };

/** The folder of the migrations that belong to this code. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

/** The migrations of a folder in the order of their numbers. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(files.map((file) => readMigration(folder, file)));
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const text = await readFile(join(folder, file), 'utf8');
  return {
    name: file.replace(/\.sql$/, ''),
    sha256: createHash('sha256').update(text).digest('hex'),
    statements: text.split('--> statement-breakpoint').filter((statement) => statement.trim()),
  };
}

/** What was applied to a database: the name of each migration and the hash of its file then. */
export type Landed = { name: string; sha256: string };

/**
 * Why this code must not touch that database, as a sentence, or null when it may.
 * A database may be behind the code, never ahead of it or different from it.
 */
export function migrationRefusal(
  files: readonly Landed[], landed: readonly Landed[],
): string | null {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  const newer = landed.find(({ name }) => !known.has(name));
  if (newer) {
    return `The database is newer than this code: it has ${newer.name}, which is not in db/migrations. ` +
      'Start the version of Claimline that wrote it, or a later one.';
  }
  const edited = landed.find(({ name, sha256 }) => known.get(name) !== sha256);
  if (!edited) return null;
  return `db/migrations/${edited.name}.sql was edited after it was applied to this database: ` +
    'put the file back as it was and write a new migration.';
}
