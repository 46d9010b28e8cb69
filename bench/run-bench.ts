import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { closePool, openPool, usePool } from '#db/client.ts';
import { roleUrl, type Roles } from '#db/connections.ts';
import { removeEmbedded, startEmbedded } from '#server/database/embedded.ts';
import { freePort } from '#server/database/free-port.ts';
import { tellLongPast } from '#test/factories/long-past.ts';
import { runConsensusBench } from './consensus/run-consensus-bench.ts';
import { residentMegabytes, startSite, stopAll, type StartedSite } from './http/processes.ts';
import type { LoadedClaim } from './load/claims.ts';
import { loadClaims } from './load/load-claims.ts';
import { makePeople, type People } from './load/people.ts';
import { measureDatabase } from './measure-database.ts';
import { measureCachedPage, measureJson, measureMemory, measureMisses } from './measure-pages.ts';
import { measureScripts } from './measure-scripts.ts';
import { measureSteps } from './measure-steps.ts';
import { measureVotes } from './measure-votes.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { stage, tell } from './progress.ts';
import { writeTable, type Line } from './table.ts';

/** How many entries the claim has whose past is stepped through. */
const LONG_PAST = 500;
const REMOVE = { recursive: true, force: true };

/** What was loaded: the claims, the first of which is busy, and the address of the one with a long past. */
type Loaded = { claims: LoadedClaim[]; longPast: string };

/**
 * Measures a site of many claims in a folder of its own, which is removed again, and prints what was measured
 * as ratios of one run, each part as soon as it is done. Takes `--claims <number>` and `--only <part,part>`.
 */
export async function runBench(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  const data = await mkdtemp(join(tmpdir(), 'claimline-bench-'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void breakOff(data));
  try {
    console.log(machine());
    if ([...options.parts].some((part) => part !== 'consensus')) await measureSite(data, options);
    if (options.parts.has('consensus')) await runConsensusBench([]);
    console.log(`\nThe machine's load at the end: ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await rm(data, REMOVE);
  }
}

function machine(): string {
  const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  return `${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
}

async function breakOff(data: string): Promise<never> {
  await stopAll();
  await removeEmbedded(join(data, 'postgres'));
  await rm(data, REMOVE);
  process.exit(1);
}

async function measureSite(data: string, options: BenchOptions): Promise<void> {
  await stage('first start, with a build where one is due', () => startOnce(data));
  const loaded = await inDatabase(data, options);
  if (!options.parts.has('pages') && !options.parts.has('steps')) return;
  const site = await stage('second start', async () => startSite(data, await freePort(), tell));
  try {
    if (options.parts.has('pages')) print('Pages', await stage('pages', () => measurePages(site, data, loaded.claims)));
    if (options.parts.has('steps')) print('Steps in time', await stage('steps', () => measureSteps(site, loaded.longPast, LONG_PAST)));
  } finally {
    await site.stop();
  }
}

// Builds the site where that is due, makes the database and migrates it: what no later start has to do.
async function startOnce(data: string): Promise<void> {
  const site = await startSite(data, await freePort(), tell);
  await site.stop();
}

async function inDatabase(data: string, { claims: count, parts }: BenchOptions): Promise<Loaded> {
  const database = await startEmbedded(join(data, 'postgres'));
  try {
    usePool(openPool(roleUrl(database.roles, 'app')));
    const people = await makePeople();
    const many = count.toLocaleString('en');
    const claims = await stage(`loading ${many} claims`, () => loadClaims(roleUrl(database.roles, 'super'), people, count));
    if (parts.has('database')) print(`Database, ${many} claims`, await stage('database', () => measureDatabase(claims)));
    if (parts.has('votes')) print('Votes', await stage('votes', () => measureVotes(people.reviewers, claims)));
    const longPast = parts.has('steps') ? await stage('telling a long past', () => loadLongPast(database.roles, people)) : '';
    return { claims, longPast };
  } finally {
    await closePool();
    await database.stop();
  }
}

async function loadLongPast(roles: Roles, people: People): Promise<string> {
  const pool = openPool(roleUrl(roles, 'restore'), { max: 2 });
  try {
    return await tellLongPast(pool, people, LONG_PAST);
  } finally {
    await pool.end();
  }
}

async function measurePages(site: StartedSite, data: string, claims: readonly LoadedClaim[]): Promise<Line[]> {
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
  ];
}

function print(title: string, lines: readonly Line[]): void {
  console.log(writeTable(title, lines));
}
