import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openPool, sql, type Pool } from '#db/client.ts';
import { readClaimStreams } from '#db/claim-streams.ts';
import { tellSample } from '#lib/site/seed-sample/tell-sample.ts';
import type { CastMember } from '#lib/site/seed-sample/cast.ts';
import { getClaim, type ClaimPage } from '#lib/claims/claim-queries.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { Reading } from '#lib/domain/fold/within.ts';
import { slugOf } from '#lib/domain/slug.ts';
import { addressOf, copyTemplate, createFrom } from '#test/database/test-database.ts';

/** Where the claims of the case are read. */
export const SLUGS = {
  C0: 'gpus-for-ai-are-being-smuggled-into-china-in-lobster-shipments',
  C1: 'gpus-have-been-smuggled-into-china-packed-alongside-live-lobsters',
  C2: 'processors-have-been-smuggled-into-china-in-prosthetic-bellies',
  C3: 'export-controlled-ai-gpus-a100-or-h100-class-are-smuggled-into-china-in',
  C4: 'smuggling-of-export-controlled-ai-gpus-into-china-happens-at-large-scale',
  C5: 'the-stories-of-electronics-smuggled-in-baby-bumps-or-alongside-live',
} as const;

/** Where the other claims of the sample are read: one that was merged, the one it went into, one that was split, and its half. */
export const TIDIED = {
  merged: slugOf('The display cards found with the lobsters in 2023 look like older Quadro models rather than GPUs for AI'),
  into: slugOf('The cards seized with lobsters in 2023 appear to be Quadro K2200 models of 2014, not AI GPUs'),
  whole: slugOf('The smuggling methods described are fanciful, and no hardware is specified'),
  half: slugOf('What was told of the smuggling methods names no hardware'),
};

const TEMPLATE = 'claimline_with_sample';

/** Gives the test file a database that holds the sample. It is told once in a run; every file has a copy of that. */
export async function loadSample(): Promise<CastMember[]> {
  const { superUrl, folder } = inject('testCluster');
  const castFile = join(folder, 'sample-cast.json');
  const root = openPool(superUrl, { max: 1 });
  try {
    // Files run side by side: one tells it, and the others wait for that.
    await root`select pg_advisory_lock(hashtext(${TEMPLATE}))`;
    if (!existsSync(castFile)) await writeFile(castFile, JSON.stringify(await tellTemplate(root)));
    await copyTemplate(root, TEMPLATE);
    return JSON.parse(await readFile(castFile, 'utf8')) as CastMember[];
  } finally {
    await root.end();
  }
}

async function tellTemplate(root: Pool): Promise<CastMember[]> {
  await root.unsafe(`drop database if exists ${TEMPLATE}`);
  await createFrom(root, 'claimline', TEMPLATE);
  const pool = openPool(addressOf(TEMPLATE, 'restore'), { max: 2 });
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
