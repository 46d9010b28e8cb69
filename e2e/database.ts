import { join } from 'node:path';
import { openPool, type Pool } from '#db/client.ts';
import { readRoles, roleUrl } from '#db/connections.ts';
import { DATA } from './settings.ts';

/** A connection of the journeys' own to the site's database. */
export function openDatabase(role: 'app' | 'super' = 'app', data = DATA): Pool {
  const roles = readRoles(join(data, 'postgres', 'roles.json'));
  if (!roles) throw new Error('the site that the journeys run against has no database');
  return openPool(roleUrl(roles, role), { max: 2 });
}

/** The address of the site's database, for a second process of the site. */
export function databaseUrl(role: 'app' | 'owner'): string {
  const roles = readRoles(join(DATA, 'postgres', 'roles.json'));
  if (!roles) throw new Error('the site that the journeys run against has no database');
  return roleUrl(roles, role);
}

/** How many rows each of the site's tables has. */
export async function rowCounts(pool: Pool): Promise<Record<string, number>> {
  const tables = await pool<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const counts = await Promise.all(tables.map(async ({ name }) => {
    const [row] = await pool<{ count: number }[]>`select count(*) as count from ${pool(name)}`;
    return [name, row?.count ?? 0] as const;
  }));
  return Object.fromEntries(counts);
}
