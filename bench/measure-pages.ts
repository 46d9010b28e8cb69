import type { LoadedClaim } from './load/claims.ts';
import { drive, type Driven } from './http/drive.ts';
import { residentMegabytes, startBare, type Running } from './http/processes.ts';
import { median } from './numbers.ts';
import { kilobytes, milliseconds, perSecond, type Line } from './table.ts';

const ROUNDS = 3;
const WANTED = 0.7;

/** A busy claim's page from the cache, over bare Node with as many constant bytes, in turns. */
export async function measureCachedPage(site: Running, data: string, claim: LoadedClaim): Promise<Line> {
  const path = `/claims/${claim.slug}`;
  const bytes = await sizeOf(site.port, path);
  const bare = await startBare('bare-node', data, String(bytes));
  const page: number[] = [];
  const constant: number[] = [];
  try {
    for (const seconds of [0.5, ...Array.from({ length: ROUNDS }, () => 1.5)]) {
      const order = { paths: [path], seconds };
      const [ours, theirs] = [await drive({ port: site.port, ...order }), await drive({ port: bare.port, ...order })];
      if (seconds < 1) continue;
      page.push(ours.perSecond);
      constant.push(theirs.perSecond);
    }
  } finally {
    await bare.stop();
  }
  const ratio = median(page.map((rate, round) => rate / (constant[round] ?? Number.NaN)));
  return {
    what: `claim page, cached (${kilobytes(bytes)})`, measured: perSecond(median(page)),
    beside: `${perSecond(median(constant))} bare Node, constant bytes`, ratio, wanted: `at least ${WANTED}`,
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
  const third = Math.floor(paths.length / 3);
  const bare = await startBare('bare-json', data);
  try {
    for (const { port } of [site, bare]) await drive({ port, paths: paths.slice(0, third), seconds: 1, connections: 8 });
    const ours = await fresh(site.port, paths.slice(third), 8);
    const theirs = await fresh(bare.port, paths.slice(third), 8);
    const cached = await drive({ port: site.port, paths: paths.slice(0, 1), seconds: 1 });
    return [
      {
        what: 'JSON of a claim, not cached', measured: perSecond(ours.perSecond),
        beside: `${perSecond(theirs.perSecond)} bare Node, same SQL`, ratio: ours.perSecond / theirs.perSecond,
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
  return drive({ port, paths, connections, requests: paths.length, seconds: 3 });
}

async function sizeOf(port: number, path: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'identity' } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}
