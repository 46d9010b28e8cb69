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
import { makeWorld, type World } from '#test/consensus/world.ts';
import { measurePeak } from './peak-memory.ts';
import { milliseconds, type Line } from '#bench/table.ts';

const TURNS = 3;

/** What the engine costs, beside what the reference was recorded to take. Ten million votes need half a gigabyte. */
export async function measureConsensusCost(): Promise<Line[]> {
  const small = makeWorld({ seed: 'bench', attack: BRIGADE });
  const log = logOf(small);
  const million = manyVotes('million', { raters: 20_000, items: 10_000, votes: 1_000_000 });
  return [
    fitLine('cold fit, 60 thousand votes', small.ratings, '0.15 s', REFERENCE_FIGURES.seconds.oneFit60k),
    fitLine('cold fit, 1 million votes', million, '2.5 s', REFERENCE_FIGURES.seconds.oneFit1M),
    fitLine('cold fit, 10 million votes', manyVotes('ten', { raters: 100_000, items: 100_000, votes: 10_000_000 }), '30 s', null),
    twoPhasesLine(small),
    warmLine(million),
    { what: 'whole epoch with groups, 60 thousand votes', measured: seconds(best(() => computeEpoch(log, policy, { number: 1, position: 1 }))) },
    { what: 'search for groups, 60 thousand votes', measured: seconds(best(() => findGroups(log, policy))), wanted: '1 s' },
    { what: 'search for groups, 1 million votes', measured: seconds(once(() => findGroups(
      { ratings: million, topicOf: new Uint32Array(million.items.length), released: new Uint8Array(million.raters.length), assigned: new Set() }, policy))), wanted: '60 s' },
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
function fitLine(what: string, ratings: Ratings, wanted: string, reference: number | null): Line {
  let processor = Infinity;
  const took = best(() => {
    const before = process.cpuUsage();
    const { raterIn, itemIn } = countFilter(ratings, policy.filter);
    solve(layGrid(ratings, raterIn, itemIn), policy, { start: null, weight: null, tolerance: policy.solver.toleranceQuick });
    const { user, system } = process.cpuUsage(before);
    processor = Math.min(processor, (user + system) / 1000);
  }, ratings.rater.length > 5_000_000 ? 1 : TURNS);
  const beside = `${seconds(processor)} of processor time`;
  return reference === null ? { what, measured: seconds(took), beside, wanted }
    : { what, measured: seconds(took), beside: `${reference} s reference; ${beside}`, ratio: took / 1000 / reference, wanted };
}

function twoPhasesLine({ ratings, createdAt }: World): Line {
  const took = best(() => referenceFit(ratings, createdAt, policy));
  const reference = REFERENCE_FIGURES.seconds.bothPhases60k;
  return { what: 'two phases to the status, 60 thousand votes', measured: seconds(took), beside: `${reference} s reference, with more models`, ratio: took / 1000 / reference };
}

function memoryLine(megabytes: number): Line {
  const reference = REFERENCE_FIGURES.megabytes.oneFit1M;
  return { what: 'memory, 1 million votes from file to folder', measured: `${megabytes} MB`, beside: `${reference} MB reference, one fit`, ratio: megabytes / reference, wanted: '300 MB' };
}

// One round, from where the votes without the last 1 % had ended.
function warmLine(ratings: Ratings): Line {
  const before = fitRatings(ratingsWhere(ratings, (k) => k % 100 !== 0), policy, { tolerance: policy.solver.toleranceQuick });
  const { raterIn, itemIn } = countFilter(ratings, policy.filter);
  const { parameters } = before;
  const itemPair = new Float64Array(2 * ratings.items.length);
  parameters.itemIntercept.forEach((intercept, n) => { itemPair[2 * n] = intercept; itemPair[2 * n + 1] = parameters.itemFactor[n] ?? 0; });
  const took = best(() => {
    solve(layGrid(ratings, raterIn, itemIn), policy, { start: { mu: parameters.mu, itemPair }, weight: null, tolerance: policy.solver.toleranceQuick });
  });
  return { what: 'warm refit after 1 %, 1 million votes', measured: seconds(took), wanted: '0.5 s' };
}

function voteLine(ratings: Ratings): Line {
  const fit = fitRatings(ratings, policy);
  const { model, live } = baseItems(ratings, fit.parameters, policy);
  const votes = 200_000;
  let sum = 0;
  const took = best(() => {
    for (let k = 0; k < votes; k += 1) {
      const item = live[k % live.length];
      if (!item) continue;
      addVote(item, { value: (k % 5) / 4, weight: 1, reviewer: { intercept: 0.1, factor: (k % 7) / 7 - 0.4, weight: 1 } }, model, policy);
      sum += readItem(item, model, policy).intercept;
    }
  });
  if (!Number.isFinite(sum)) throw new Error('an item has no intercept');
  return { what: 'a vote: sums, solve, band, curve', measured: `${((took * 1000) / votes).toFixed(2)} µs`, wanted: '10 µs' };
}

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

// The best of some turns: what the machine can, not what else it did meanwhile.
function best(work: () => unknown, turns = TURNS): number {
  return Math.min(...Array.from({ length: turns }, () => once(work)));
}

function seconds(ms: number): string {
  return ms < 1000 ? milliseconds(ms) : `${(ms / 1000).toFixed(2)} s`;
}
