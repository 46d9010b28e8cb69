import type { ReservedSql } from 'postgres';
import { openPool } from '#db/client.ts';
import { addStream, addEntry, copyBatch, newBatch } from './batch.ts';
import { fillBatch, startWorld, type LoadedClaim } from './claims.ts';
import type { People } from './people.ts';
import { tell } from '../progress.ts';

const BATCH = 500;
/** How often a long loading says how far it is. */
const TOLD_EVERY = 10_000;

/**
 * Loads that many claims by COPY, with parties, sources, evidence, statuses, rebuttals, valid hash chains and
 * the view rows folded from them. The first one is a busy claim. `superUrl` may pass the guards, which look at
 * each row by itself; what is loaded would satisfy them.
 */
export async function loadClaims(superUrl: string, people: People, count: number): Promise<LoadedClaim[]> {
  const pool = openPool(superUrl, { max: 1 });
  const session = await pool.reserve();
  try {
    await session`set session_replication_role = replica`;
    await session`set synchronous_commit = off`;
    const claims = await loadAll(session, people, count);
    session.release();
    await pool.unsafe('vacuum analyze');
    // What is measured is a site that runs, and not one that still writes out what it was filled with.
    await pool.unsafe('checkpoint');
    return claims;
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function loadAll(session: ReservedSql<{ bigint: number }>, people: People, count: number): Promise<LoadedClaim[]> {
  const first = newBatch();
  const site = addStream(first, 'site', 'site');
  addEntry(first, site, people.editor.id, '2019-12-31T00:00:00.000Z', { kind: 'site-opened', body: { sample: false } });
  const world = startWorld(first, people, count);
  await copyBatch(session, first);
  const claims: LoadedClaim[] = [];
  while (claims.length < count) {
    const batch = newBatch();
    claims.push(...fillBatch(batch, world, Math.min(BATCH, count - claims.length), claims.length === 0));
    await copyBatch(session, batch);
    if (claims.length % TOLD_EVERY === 0 && claims.length < count) tell(`  ${claims.length.toLocaleString('en')} of them`);
  }
  return claims;
}
