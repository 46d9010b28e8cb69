import { AsyncLocalStorage } from 'node:async_hooks';
import postgres from 'postgres';
import { connections } from '#db/connections.ts';

/** The pool or a transaction: what every query function takes first. */
export type On = postgres.Sql<{ bigint: number }> | postgres.TransactionSql<{ bigint: number }>;
export type Tx = postgres.TransactionSql<{ bigint: number }>;
export type Pool = postgres.Sql<{ bigint: number }>;

type Current = { tx: Tx; afterCommit: (() => void)[] };
type Restoring = { pool: Pool; now: () => string };

// On globalThis: the front door, run by Node, and Next's bundle each load their own copy of this module.
const shared = globalThis as typeof globalThis & {
  __claimline_db?: { pool?: Pool; current: AsyncLocalStorage<Current>; restoring: AsyncLocalStorage<Restoring> };
};
const state = (shared.__claimline_db ??= {
  current: new AsyncLocalStorage<Current>(),
  restoring: new AsyncLocalStorage<Restoring>(),
});

const POOL_SIZE = 12;

/** Opens a pool; instants come back as ISO 8601 UTC text, columns in camelCase. */
export function openPool(url: string, options: { max?: number } = {}): Pool {
  return postgres(url, {
    max: options.max ?? POOL_SIZE,
    onnotice: () => {},
    connect_timeout: 10,
    idle_timeout: 60,
    target_session_attrs: url.includes(',') ? 'primary' : undefined,
    transform: { column: { from: postgres.toCamel }, undefined: null },
    types: {
      instant: {
        to: 1184,
        from: [1184],
        serialize: (value: string | Date) => (value instanceof Date ? value.toISOString() : value),
        parse: (value: string) => new Date(value).toISOString(),
      },
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
    },
  } as postgres.Options<{ bigint: postgres.PostgresType<number> }>) as unknown as Pool;
}

/** The site's pool, as the role that may only add to the journal; inside `asRestorer`, that role's pool. */
export function sql(): Pool {
  return state.restoring.getStore()?.pool ?? (state.pool ??= openPool(connections().app));
}

/** The transaction under way if there is one, else the pool. */
export function on(): On {
  return state.current.getStore()?.tx ?? sql();
}

/**
 * Runs `work` in one transaction, joining the one under way if there is one. What was left for
 * `afterCommit` runs once the outermost transaction has committed, and not at all if it failed.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const current = state.current.getStore();
  if (current) return work(current.tx);
  for (let tries = 1; ; tries += 1) {
    const afterCommit: (() => void)[] = [];
    try {
      const result = await sql().begin((tx) => state.current.run({ tx, afterCommit }, () => work(tx)));
      for (const done of afterCommit) done();
      return result as T;
    } catch (error) {
      if (tries >= MOST_TRIES || !lostARace(error)) throw error;
    }
  }
}

const MOST_TRIES = 5;
const RACES = new Set(['40001', '40P01']);

// Nothing of the failed try was kept, so the work can simply be done again.
function lostARace(error: unknown): boolean {
  return error instanceof postgres.PostgresError && RACES.has(error.code);
}

/** Runs `done` when the transaction under way has committed; at once when there is none. */
export function afterCommit(done: () => void): void {
  const current = state.current.getStore();
  if (current) current.afterCommit.push(done);
  else done();
}

/** Runs `work` as the role that seeds and restores, with clocks that `now` gives instead of the database. */
export function asRestorer<T>(pool: Pool, now: () => string, work: () => Promise<T>): Promise<T> {
  return state.restoring.run({ pool, now }, work);
}

/** The clock a restore gives, if this is one. */
export function givenNow(): string | null {
  return state.restoring.getStore()?.now() ?? null;
}

/** Gives the site another pool, as tests do with a database of their own. */
export function usePool(pool: Pool): void {
  state.pool = pool;
}

/** Closes the site's pool; the next query opens it anew. */
export async function closePool(): Promise<void> {
  const pool = state.pool;
  delete state.pool;
  await pool?.end({ timeout: 5 });
}
