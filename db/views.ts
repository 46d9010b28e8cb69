import type { Entry } from '#lib/domain/entry.ts';
import type { StreamKind } from '#lib/domain/glossary.ts';
import {
  CLAIM_TABLES, PARTY_TABLES, SOURCE_TABLES, claimRows, partyRows, sourceRows, type Rows,
} from '#lib/domain/fold/rows.ts';
import type { Streams } from '#lib/domain/fold/world.ts';
import type { Row } from '#lib/domain/fold/row.ts';
import { lockClaimsAbove, readClaimsBelow } from '#db/carried.ts';
import type { On, Tx } from '#db/client.ts';
import { readStreams, type Stream } from '#db/journal.ts';

type Projection = { tables: Record<string, string>; rows: (entries: readonly Entry[], slug: string, others: Streams) => Rows };
type Viewed = Pick<Stream, 'id' | 'kind' | 'slug'>;

const PROJECTIONS: Record<StreamKind, Projection> = {
  claim: { tables: CLAIM_TABLES, rows: claimRows },
  party: { tables: PARTY_TABLES, rows: partyRows },
  source: { tables: SOURCE_TABLES, rows: sourceRows },
  site: { tables: {}, rows: () => ({}) },
};

/** Every view table, in an order in which they can be emptied. */
export const VIEW_TABLES = [...new Set(Object.values(PROJECTIONS).flatMap(({ tables }) => Object.keys(tables)))];

/** Folds the given streams again, and the claims that claims among them were merged into; their rows replace the old ones. */
export async function refreshViews(tx: Tx, streams: Iterable<Viewed>): Promise<void> {
  const given: readonly Viewed[] = [...streams];
  const own = await readStreams(tx, given.map(({ id }) => id));
  const above = await lockClaimsAbove(tx, own);
  const entries = above.length === 0 ? own : new Map([...own, ...(await readStreams(tx, above.map(({ id }) => id)))]);
  const others = await readClaimsBelow(tx, entries);
  for (const { id, kind, slug } of [...given, ...above]) {
    const { tables, rows } = PROJECTIONS[kind];
    await replaceRows(tx, tables, id, rows(entries.get(id) ?? [], slug, others.get(id) ?? new Map()));
  }
}

async function replaceRows(tx: Tx, tables: Record<string, string>, streamId: string, rows: Rows): Promise<void> {
  for (const [table, key] of Object.entries(tables)) {
    await tx`delete from ${tx(table)} where ${tx(key)} = ${streamId}`;
    await insertRows(tx, table, rows[table] ?? []);
  }
}

/** Adds rows to a view table; the columns are those the rows name, so generated columns stay the database's. */
export async function insertRows(on: On, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  await on`
    insert into ${on(table)} (${on(columns)})
    select ${on(columns)} from jsonb_populate_recordset(null::${on(table)}, ${on.json(rows as never)})`;
}
