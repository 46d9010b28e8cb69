import { join } from 'node:path';
import postgres from 'postgres';
import { backUp } from './backup.ts';
import type { Landed, Migration } from './migration-files.ts';
import { MIGRATIONS_FOLDER, migrationRefusal, readMigrations } from './migration-files.ts';

/** Why a database cannot be migrated: one sentence for whoever starts the site. */
class MigrationProblem extends Error {
  override name = 'MigrationProblem';
}

export type MigrateOptions = {
  /** The owner's address, or that of the one role there is. */
  url: string;
  /** Where a copy of a non-empty database goes before it is changed. */
  backups: string;
  report: (line: string) => void;
  /** Another folder of migrations, for tests. */
  folder?: string;
};

const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gin', 'btree_gist'];
const OLDEST_SERVER = 150_000;
// Any number that nothing else locks on: the bytes of "clai".
const MIGRATION_LOCK = 0x63_6c_61_69;

/**
 * Brings the database to this code's schema, each migration in a transaction of its own, one
 * process at a time. Gives the names of those it applied. Refuses with a MigrationProblem: a
 * server older than 15, a schema newer than the code, an edited file, a lock nobody lets go.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(options.folder ?? MIGRATIONS_FOLDER);
  const client = postgres(options.url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await client`set lock_timeout = '10s'`;
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await checkServer(client);
    return await applyMissing(client, files, options);
  } catch (error) {
    throw plainProblem(error);
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function applyMissing(
  client: postgres.Sql, files: readonly Migration[], options: MigrateOptions,
): Promise<string[]> {
  const landed = await landedMigrations(client);
  const refusal = migrationRefusal(files, landed);
  if (refusal) throw new MigrationProblem(refusal);
  const names = new Set(landed.map((migration) => migration.name));
  const missing = files.filter((file) => !names.has(file.name));
  const [first] = missing;
  if (!first) return [];
  if (landed.length > 0) await copyBefore(client, first.name, options);
  await makeExtensions(client);
  for (const file of missing) {
    options.report(`Migrating the database: ${file.name}`);
    await apply(client, file);
  }
  return missing.map((file) => file.name);
}

async function checkServer(client: postgres.Sql): Promise<void> {
  const [server] = await client<{ version: number; encoding: string }[]>`
    select current_setting('server_version_num')::int as version,
      current_setting('server_encoding') as encoding`;
  if (!server || server.version < OLDEST_SERVER) {
    throw new MigrationProblem('This PostgreSQL is too old: Claimline needs 15 or newer.');
  }
  if (server.encoding !== 'UTF8') {
    throw new MigrationProblem(`This database is encoded in ${server.encoding}: it must be UTF8.`);
  }
}

async function landedMigrations(client: postgres.Sql): Promise<Landed[]> {
  await client`create table if not exists public.migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
  return client<Landed[]>`select name, sha256 from public.migrations order by name`;
}

async function copyBefore(client: postgres.Sql, name: string, options: MigrateOptions) {
  const time = new Date().toISOString().replaceAll(':', '').slice(0, 17);
  const folder = join(options.backups, `${time}-before-${name}`);
  const count = await backUp(client, folder);
  options.report(`Copied ${count} tables to ${folder}`);
}

async function makeExtensions(client: postgres.Sql): Promise<void> {
  for (const name of EXTENSIONS) {
    await client.unsafe(`create extension if not exists ${name}`).catch((error: unknown) => {
      const sentence = `The database lacks the extension ${name}, and this role cannot add it: `
        + 'install it, or let the role own the database.';
      throw new MigrationProblem(sentence, { cause: error });
    });
  }
}

async function apply(client: postgres.Sql, { name, sha256, statements }: Migration): Promise<void> {
  const done = client.begin(async (transaction) => {
    for (const statement of statements) await transaction.unsafe(statement);
    await transaction`insert into public.migrations ${transaction({ name, sha256 })}`;
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof postgres.PostgresError) || error.code in PLAIN) throw error;
    throw new MigrationProblem(`Migration ${name} failed: ${error.message}`, { cause: error });
  });
}

const PLAIN: Record<string, string> = {
  '55P03': 'Something else holds a lock in the database: try again when it is done.',
  '42501': 'The database role may not make tables: it must own the database.',
  '53100': 'The disk of the database is full.',
};

function plainProblem(error: unknown): unknown {
  const code = error instanceof postgres.PostgresError ? error.code : '';
  const sentence = PLAIN[code];
  return sentence ? new MigrationProblem(sentence, { cause: error }) : error;
}
