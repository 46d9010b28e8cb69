import type { LoadedClaim } from './load/claims.ts';
import { drive, type Driven } from './http/drive.ts';
import { residentMegabytes, startBare, type Running } from './http/processes.ts';
import { median } from './numbers.ts';
import { kilobytes, milliseconds, perSecond, type Line } from './table.ts';

const ROUNDS = 5;
const WANTED = 0.7;
const FRESH_SECONDS = 2;

/** A claim's page from the cache, over bare Node with as many constant bytes, in turns. */
export async function measureCachedPage(what: string, site: Running, data: string, claim: LoadedClaim): Promise<Line> {
  const paths = [`/claims/${claim.slug}`];
  const bytes = await sizeOf(site.port, paths[0] ?? '');
  const bare = await startBare('bare-node', data, String(bytes));
  try {
    const { ours, theirs, ratio } = await inTurns(ROUNDS, (port) => drive({ port, paths, seconds: 1 }), site, bare);
    return {
      what: `${what}, cached (${kilobytes(bytes)})`, measured: perSecond(ours),
      beside: `${perSecond(theirs)} bare Node, constant bytes`, ratio, wanted: `at least ${WANTED}`,
    };
  } finally {
    await bare.stop();
  }
}

/** Drives two servers in turns, so that whatever else the machine does meets both. The first turn is a warm-up. */
async function inTurns(
  rounds: number, ask: (port: number, round: number) => Promise<Driven>, site: Running, bare: Running,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const ours = (await ask(site.port, round)).perSecond;
    const theirs = (await ask(bare.port, round)).perSecond;
    if (round > 0) pairs.push({ ours, theirs });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)), theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
  };
}

/** Claim pages that nobody asked for before: one after another, and eight at once. */
export async function measureMisses(site: Running, claims: readonly LoadedClaim[]): Promise<Line[]> {
  const paths = claims.map(({ slug }) => `/claims/${slug}`);
  const half = Math.floor(paths.length / 2);
  await drive({ port: site.port, paths: paths.slice(0, 20), connections: 1, requests: 20 });
  const alone = await fresh(site.port, paths.slice(20, half), 1);
  const together = await fresh(site.port, paths.slice(half), 8);
  return [
    { what: 'claim page, not cached, one at a time', measured: milliseconds(alone.p50), beside: `p99 ${milliseconds(alone.p99)}` },
    { what: 'claim page, not cached, eight at once', measured: perSecond(together.perSecond), beside: `p99 ${milliseconds(together.p99)}` },
  ];
}

/** The JSON of claims that nobody asked for before, over bare Node with the same SQL and fold; and from the cache. */
export async function measureJson(site: Running, data: string, claims: readonly LoadedClaim[]): Promise<Line[]> {
  const paths = claims.map(({ slug }) => `/api/claims/${slug}`);
  const share = Math.floor(paths.length / (ROUNDS + 1));
  const bare = await startBare('bare-json', data);
  try {
    const { ours, theirs, ratio } = await inTurns(
      ROUNDS, (port, round) => fresh(port, paths.slice(round * share, (round + 1) * share), 8), site, bare);
    const cached = await drive({ port: site.port, paths: paths.slice(0, 1), seconds: 1 });
    return [
      {
        what: 'JSON of a claim, not cached', measured: perSecond(ours),
        beside: `${perSecond(theirs)} bare Node, same SQL and fold`, ratio,
      },
      { what: 'JSON of a claim, cached', measured: perSecond(cached.perSecond), beside: `p99 ${milliseconds(cached.p99)}` },
    ];
  } finally {
    await bare.stop();
  }
}

/** What the site's process holds after all that. */
export async function measureMemory(site: Running, atStart: number): Promise<Line> {
  const now = await residentMegabytes(site.pid);
  return { what: 'resident memory of the site', measured: `${now.toFixed(0)} MB`, beside: `${atStart.toFixed(0)} MB when it had started` };
}

// Never more requests than paths: a second one would come from the cache.
function fresh(port: number, paths: string[], connections: number): Promise<Driven> {
  return drive({ port, paths, connections, requests: paths.length, seconds: FRESH_SECONDS });
}

async function sizeOf(port: number, path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}
