import { openPool, sql } from '#db/client.ts';
import { readClaimStreams } from '#db/claim-streams.ts';
import { tellSample } from '#lib/site/seed-sample/tell-sample.ts';
import type { CastMember } from '#lib/site/seed-sample/cast.ts';
import { getClaim, type ClaimPage } from '#lib/claims/claim-queries.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { Reading } from '#lib/domain/fold/within.ts';
import { testDatabase } from '#test/database/test-database.ts';

/** Where the claims of the case are read. */
export const SLUGS = {
  C0: 'gpus-for-ai-are-being-smuggled-into-china-in-lobster-shipments',
  C1: 'gpus-have-been-smuggled-into-china-packed-alongside-live-lobsters',
  C2: 'processors-have-been-smuggled-into-china-in-prosthetic-bellies',
  C3: 'export-controlled-ai-gpus-a100-or-h100-class-are-smuggled-into-china-in',
  C4: 'smuggling-of-export-controlled-ai-gpus-into-china-happens-at-large-scale',
  C5: 'the-stories-of-electronics-smuggled-in-baby-bumps-or-alongside-live',
} as const;

/** Loads the sample into the test's database. */
export async function loadSample(): Promise<CastMember[]> {
  const pool = openPool(testDatabase.url('restore'), { max: 2 });
  try {
    return await tellSample(pool);
  } finally {
    await pool.end();
  }
}

export async function claim(key: keyof typeof SLUGS): Promise<ClaimPage> {
  const page = await getClaim(SLUGS[key]);
  if (!page) throw new Error(`${key} is not at its address`);
  return page;
}

/** The claim as of one moment in one reading. */
export async function asOf(key: keyof typeof SLUGS, reading: Reading) {
  const { view } = await claim(key);
  const { streams } = await readClaimStreams(sql(), view.id);
  return foldClaim(streams, view.id, reading);
}
