import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { connections } from '#db/connections.ts';
import { closePool } from '#db/client.ts';
import { installJobs } from '#db/jobs.ts';
import { migrate } from '#db/migrate.ts';
import { firstAdminLink } from '#lib/auth/first-admin-link.ts';
import { env } from '#lib/env.ts';
import { buildWhenChanged } from './build/build.ts';
import { prepareDataFolder, takeDataFolder } from './data-folder.ts';
import { foldOutdated } from './database/fold-outdated.ts';
import { checkOwnDatabase } from './database/own-database.ts';
import { removeEmbedded, startEmbedded } from './database/embedded.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { checkPort } from './port.ts';
import { halfSampleMarker, loadCrowd, loadSample } from './sample.ts';

const PROJECT = join(import.meta.dirname, '..');

/** What was started so far and how to stop it; the last started is stopped first. */
export type Stops = (() => Promise<void> | void)[];

/** `crowd`: also load the simulated reviewers, unless they are there. */
export type StartOptions = { crowd?: boolean };

/**
 * Brings up everything a person needs to use the site, and says what takes long.
 * Each thing that was started leaves its stop in `stops`, also when a later one fails.
 */
export async function startSite(dev: boolean, stops: Stops, { crowd = false }: StartOptions = {}): Promise<void> {
  const note = `the Claimline at port ${env.PORT}`;
  prepareDataFolder(env.CLAIMLINE_DATA);
  stops.push(takeDataFolder(env.CLAIMLINE_DATA, note));
  await checkPort(env.PORT, env.HOST);
  if (env.DATABASE_URL) await checkOwnDatabase(env.DATABASE_URL);
  if (!dev) stops.push(await buildWhenChanged(PROJECT, note, report));
  await startDatabase(stops, crowd);
  // Before anybody is served: a database that goes away from here on is found again.
  stops.push(await runJobs(connections().app));
  const { serve } = await import('./main.ts');
  const site = await serve({ port: env.PORT, host: env.HOST, dev });
  stops.push(site.close);
  await welcome(site.address);
}

/** Prints a line for the person at the terminal. */
function report(line: string): void {
  console.log(line);
}

async function startDatabase(stops: Stops, crowd: boolean): Promise<void> {
  const data = env.CLAIMLINE_DATA;
  const folder = join(data, 'postgres');
  if (!env.DATABASE_URL) {
    if (existsSync(halfSampleMarker(data))) await removeEmbedded(folder);
    rmSync(halfSampleMarker(data), { force: true });
    if (!existsSync(folder)) report('Making the database …');
    stops.push((await startEmbedded(folder)).stop);
  }
  stops.push(closePool);
  const { owner, singleRole, embedded } = connections();
  await migrate({ url: owner, backups: join(data, 'backups'), report });
  await installJobs(owner);
  await foldOutdated(report);
  if (singleRole) report('One database role does everything here: the journal is protected by triggers only.');
  if (embedded && env.CLAIMLINE_SAMPLE === 'on') await loadSample(data, report);
  if (crowd) await loadCrowd(report);
}

async function welcome(address: string): Promise<void> {
  report(`\nClaimline is at ${address}  (ready in ${process.uptime().toFixed(1)} s; Ctrl-C stops it)`);
  const link = await firstAdminLink(address);
  if (link) report(`Nobody is its admin yet. This link makes you so, once, within the hour:\n  ${link}`);
}
