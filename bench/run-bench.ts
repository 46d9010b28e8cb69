import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { closePool, openPool, usePool } from '#db/client.ts';
import { roleUrl } from '#db/connections.ts';
import { removeEmbedded, startEmbedded } from '#server/database/embedded.ts';
import { freePort } from '#server/database/free-port.ts';
import { StartProblem } from '#server/start-problem.ts';
import { tellLongPast } from '#test/factories/long-past.ts';
import { residentMegabytes, startSite, stopAll } from './http/processes.ts';
import type { LoadedClaim } from './load/claims.ts';
import { loadClaims } from './load/load-claims.ts';
import { makePeople, type People } from './load/people.ts';
import { runConsensusBench } from './consensus/run-consensus-bench.ts';
import { measureDatabase } from './measure-database.ts';
import { measureCachedPage, measureJson, measureMemory, measureMisses } from './measure-pages.ts';
import { measureScripts } from './measure-scripts.ts';
import { measureSteps } from './measure-steps.ts';
import { measureVotes } from './measure-votes.ts';
import { writeTable, type Line } from './table.ts';

const CLAIMS = 10_000;
const FEWEST_CLAIMS = 100;
/** How many entries the claim has whose past is stepped through. */
const LONG_PAST = 500;
const REMOVE = { recursive: true, force: true };

/**
 * Measures a site of many claims in a folder of its own, which is removed again, and prints what was measured
 * as ratios of one run. Takes `--claims <number>`.
 */
export async function runBench(words: readonly string[]): Promise<void> {
  const count = claimsAsked(words);
  const data = await mkdtemp(join(tmpdir(), 'claimline-bench-'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void breakOff(data));
  try {
    console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`);
    await startOnce(data);
    const { claims, longPast, lines } = await inDatabase(data, count);
    const site = await withSite(data, claims, longPast);
    console.log(writeTable('Pages', site));
    console.log(writeTable(`Database, ${count.toLocaleString('en')} claims`, lines));
    await runConsensusBench([]);
  } finally {
    await rm(data, REMOVE);
  }
}

async function breakOff(data: string): Promise<never> {
  await stopAll();
  await removeEmbedded(join(data, 'postgres'));
  await rm(data, REMOVE);
  process.exit(1);
}

function claimsAsked(words: readonly string[]): number {
  const at = words.indexOf('--claims');
  if (at < 0) return CLAIMS;
  const count = Number(words[at + 1]);
  if (!Number.isInteger(count) || count < FEWEST_CLAIMS) {
    throw new StartProblem(`--claims takes a whole number from ${FEWEST_CLAIMS} on.`);
  }
  return count;
}

// Builds the site where that is due, makes the database and migrates it: what no later start has to do.
async function startOnce(data: string): Promise<void> {
  const site = await startSite(data, await freePort(), say);
  await site.stop();
}

async function inDatabase(data: string, count: number): Promise<{ claims: LoadedClaim[]; longPast: string; lines: Line[] }> {
  const database = await startEmbedded(join(data, 'postgres'));
  try {
    usePool(openPool(roleUrl(database.roles, 'app')));
    const start = performance.now();
    const people = await makePeople();
    const claims = await loadClaims(roleUrl(database.roles, 'super'), people, count);
    say(`Loaded ${count.toLocaleString('en')} claims in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    const lines = [...await measureDatabase(claims), ...await measureVotes(people.reviewers, claims)];
    return { claims, longPast: await loadLongPast(roleUrl(database.roles, 'restore'), people), lines };
  } finally {
    await closePool();
    await database.stop();
  }
}

async function loadLongPast(restoreUrl: string, people: People): Promise<string> {
  const pool = openPool(restoreUrl, { max: 2 });
  try {
    return await tellLongPast(pool, people, LONG_PAST);
  } finally {
    await pool.end();
  }
}

async function withSite(data: string, claims: readonly LoadedClaim[], longPast: string): Promise<Line[]> {
  const site = await startSite(data, await freePort(), say);
  try {
    const memory = await residentMegabytes(site.pid);
    const [busy, typical] = claims;
    if (!busy || !typical) throw new Error('there are no claims to read');
    const half = Math.floor(claims.length / 2);
    return [
      { what: 'second start, to the first page', measured: `${site.seconds.toFixed(1)} s`, wanted: 'under 5 s' },
      await measureScripts(site, busy.slug),
      await measureCachedPage('claim page', site, data, typical),
      await measureCachedPage('busy claim page', site, data, busy),
      ...await measureMisses(site, claims.slice(2, half)),
      ...await measureJson(site, data, claims.slice(half)),
      await measureMemory(site, memory),
      ...await measureSteps(site, longPast, LONG_PAST),
    ];
  } finally {
    await site.stop();
  }
}

function say(line: string): void {
  console.log(line);
}
