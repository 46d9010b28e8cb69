import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { addVote } from '#lib/domain/consensus/live-item.ts';
import { readItem } from '#lib/domain/consensus/item-reading.ts';
import { baseItems } from '#lib/domain/consensus/live-items.ts';
import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { findGroups } from '#lib/domain/consensus/detector/find-groups.ts';
import { fitRatings } from '#lib/domain/consensus/fit.ts';
import { referenceFit } from '#lib/domain/consensus/reference-fit.ts';
import { ratingsWhere, type Ratings } from '#lib/domain/consensus/ratings.ts';
import { countFilter, layGrid } from '#lib/domain/consensus/rows.ts';
import { solve } from '#lib/domain/consensus/solve.ts';
import { compareWithReference, hasBenchmark, readBenchmark } from '#test/consensus/benchmark.ts';
import { logOf } from '#test/consensus/log-of.ts';
import { manyVotes } from '#test/consensus/many-votes.ts';
import { REFERENCE_FIGURES } from '#test/consensus/reference-figures.ts';
import { BRIGADE } from '#test/consensus/brigade.ts';
import { makeWorld } from '#test/consensus/world.ts';
import { measurePeak } from './peak-memory.ts';
import { milliseconds, type Line } from '#bench/table.ts';

const TURNS = 3;

/** What the engine costs, beside what the reference was recorded to take. Ten million votes need half a gigabyte. */
export async function measureConsensusCost(): Promise<Line[]> {
  const small = makeWorld({ seed: 'bench', attack: BRIGADE });
  const log = logOf(small);
  const million = manyVotes('million', { raters: 20_000, items: 10_000, votes: 1_000_000 });
  const { bothPhases60k, oneFit60k, oneFit1M } = REFERENCE_FIGURES.seconds;
  return [
    fitLine('cold fit, 60 thousand votes', small.ratings, '0.15 s', oneFit60k),
    fitLine('cold fit, 1 million votes', million, '2.5 s', oneFit1M),
    fitLine('cold fit, 10 million votes', manyVotes('ten', { raters: 100_000, items: 100_000, votes: 10_000_000 }), '30 s'),
    timeLine('two phases to the status, 60 thousand votes', '', () => referenceFit(small.ratings, small.createdAt, policy), { reference: bothPhases60k }),
    warmLine(million),
    timeLine('whole epoch with groups, 60 thousand votes', '', () => computeEpoch(log, policy, { number: 1, position: 1 })),
    timeLine('search for groups, 60 thousand votes', '1 s', () => findGroups(log, policy)),
    timeLine('search for groups, 1 million votes', '60 s', () => findGroups(
      { ratings: million, topicOf: new Uint32Array(million.items.length), released: new Uint8Array(million.raters.length), assigned: new Set() }, policy), { turns: 1 }),
    voteLine(small.ratings),
    memoryLine(await measurePeak()),
  ];
}

/** How far the engine agrees with the reference on its benchmark; nothing where that is not there. */
export function measureAgreement(): Line[] {
  if (!hasBenchmark) return [{ what: 'the benchmark of the reference', measured: 'is not beside this project' }];
  const benchmark = readBenchmark();
  const { spearman, mean, most, equalStatus } = compareWithReference(referenceFit(benchmark.ratings, benchmark.createdAt, policy), benchmark);
  return [
    { what: 'rank correlation of two-round intercepts', measured: spearman.toFixed(6), wanted: 'at least 0.9999' },
    { what: 'mean difference', measured: mean.toFixed(5), beside: `largest ${most.toFixed(4)}; reference with itself ${REFERENCE_FIGURES.betweenSeeds}`, wanted: 'at most 0.001' },
    { what: 'equal statuses', measured: `${(100 * equalStatus).toFixed(2)} %`, wanted: 'at least 99.5 %' },
  ];
}

// Lays out the votes and solves one round to 1e-6, as the reference's figure does.
function fitLine(what: string, ratings: Ratings, wanted: string, reference?: number): Line {
  return timeLine(what, wanted, () => {
    const { raterIn, itemIn } = countFilter(ratings, policy.filter);
    solve(layGrid(ratings, raterIn, itemIn), policy, { start: null, weight: null, tolerance: policy.solver.toleranceQuick });
  }, { turns: ratings.rater.length > 5_000_000 ? 1 : TURNS, reference });
}

// One round, from where the votes without the last 1 % had ended.
function warmLine(ratings: Ratings): Line {
  const before = fitRatings(ratingsWhere(ratings, (k) => k % 100 !== 0), policy, { tolerance: policy.solver.toleranceQuick });
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  const { parameters } = before;
  const itemPair = new Float64Array(2 * ratings.items.length);
  parameters.itemIntercept.forEach((intercept, n) => { itemPair[2 * n] = intercept; itemPair[2 * n + 1] = parameters.itemFactor[n] ?? 0; });
  return timeLine('warm refit after 1 %, 1 million votes', '0.5 s', () => {
    solve(layGrid(ratings, raterIn, itemIn), policy, { start: { mu: parameters.mu, itemPair }, weight: null, tolerance: policy.solver.toleranceQuick });
  });
}

function voteLine(ratings: Ratings): Line {
  const fit = fitRatings(ratings, policy);
  const { model, live } = baseItems(ratings, fit.parameters, policy);
  const votes = 200_000;
  let sum = 0;
  const line = timeLine('a vote: sums, solve, band, curve', '10 µs', () => {
    for (let k = 0; k < votes; k += 1) {
      const item = live[k % live.length];
      if (!item) continue;
      addVote(item, { value: (k % 5) / 4, weight: 1, reviewer: { intercept: 0.1, factor: (k % 7) / 7 - 0.4, weight: 1 } }, model, policy);
      sum += readItem(item, model, policy).intercept;
    }
  }, { times: votes });
  if (!Number.isFinite(sum)) throw new Error('an item has no intercept');
  return line;
}

function memoryLine(megabytes: number): Line {
  const reference = REFERENCE_FIGURES.megabytes.oneFit1M;
  return { what: 'memory, 1 million votes from file to folder', measured: `${megabytes} MB`, beside: `reference ${reference} MB, one fit`, ratio: megabytes / reference, wanted: '300 MB' };
}

/** `times`: how often the work does what is measured; `reference`: the seconds that the reference was recorded to take. */
type Timing = { turns?: number; times?: number; reference?: number | undefined };

// The best of some turns: what the machine can, not what else it did meanwhile. Where it is busy, the processor time tells.
function timeLine(what: string, wanted: string, work: () => unknown, { turns = TURNS, times = 1, reference }: Timing = {}): Line {
  const taken = Array.from({ length: turns }, () => timed(work));
  const took = Math.min(...taken.map(({ wall }) => wall));
  const processor = Math.min(...taken.map(({ cpu }) => cpu));
  const beside = [...(reference === undefined ? [] : [`reference ${reference} s`]), `processor ${duration(processor / times)}`].join('; ');
  return { what, measured: duration(took / times), beside, wanted, ...(reference === undefined ? {} : { ratio: took / 1000 / reference }) };
}

function timed(work: () => unknown): { wall: number; cpu: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function duration(ms: number): string {
  if (ms < 0.1) return `${(ms * 1000).toFixed(2)} µs`;
  return ms < 1000 ? milliseconds(ms) : `${(ms / 1000).toFixed(2)} s`;
}
