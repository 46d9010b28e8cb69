import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

/**
 * Writes every table as COPY text into a new folder, all from one moment, with the columns of each
 * in `tables.json`, so that the files can be copied back. Gives the number of tables.
 */
export async function backUp(client: postgres.Sql, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return client.begin('isolation level repeatable read read only', async (moment) => {
    const tables = await listTables(moment);
    for (const table of tables) {
      const source = await moment.unsafe(`copy ${table.quoted} to stdout`).readable();
      const target = createWriteStream(join(folder, `${table.name}.copy`), { mode: 0o600 });
      await pipeline(source, target);
      // The driver pauses its socket when a buffer is full; where that was with a table's last piece nobody asks for
      // more, and the answer to the next question would never be read.
      source._read(0);
    }
    await writeFile(join(folder, 'tables.json'), JSON.stringify(tables, null, 2), { mode: 0o600 });
    return tables.length;
  });
}

type Table = { name: string; quoted: string; columns: string[] };

async function listTables(on: postgres.ISql): Promise<Table[]> {
  return on<Table[]>`
    select t.schemaname || '.' || t.tablename as name,
      format('%I.%I', t.schemaname, t.tablename) as quoted,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
          and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_tables t
    where t.schemaname not in ('pg_catalog', 'information_schema')
      -- A table of partitions has no rows of its own: each partition is copied as the table that it is.
      and exists (select from pg_class c where c.oid = format('%I.%I', t.schemaname, t.tablename)::regclass and c.relkind = 'r')
    order by 1`;
}
