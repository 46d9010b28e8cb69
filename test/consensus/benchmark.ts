import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratingsOf } from '#lib/domain/consensus/collect-ratings.ts';
import type { Ratings } from '#lib/domain/consensus/ratings.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/voting-bench');

/** Whether the benchmark lies beside the project. It is not part of it. */
export const hasBenchmark = existsSync(join(FOLDER, 'ratings.csv'));

/** The benchmark's votes, and what the reference made of its items. */
export function readBenchmark(): { ratings: Ratings; createdAt: Float64Array; reference: Map<string, { intercept: number; status: string }> } {
  const ratings = ratingsOf(rows('ratings.csv').map((row) => ({
    rater: row.raterId ?? '', item: row.itemId ?? '', value: Number(row.value), at: Number(row.tsMillis),
  })));
  const created = new Map(rows('items.csv').map((row) => [row.itemId, Number(row.createdMillis)]));
  const reference = new Map(rows('reference-output.csv').filter((row) => row.core_intercept !== '').map((row) =>
    [row.itemId ?? '', { intercept: Number(row.core_intercept), status: row.core_status ?? '' }]));
  return { ratings, createdAt: Float64Array.from(ratings.items, (id) => created.get(id) ?? 0), reference };
}

function rows(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [names[k] ?? '', cell])));
}

/** Spearman's rank correlation of two lists without ties. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [rank(a), rank(b)];
  const squares = x.reduce((sum, at, k) => sum + (at - (y[k] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

function rank(list: readonly number[]): number[] {
  const ranks: number[] = [];
  [...list.keys()].sort((p, q) => (list[p] ?? 0) - (list[q] ?? 0)).forEach((k, at) => { ranks[k] = at; });
  return ranks;
}

/** How our run of the reference's two phases compares with what the reference gave. */
export function compareWithReference(found: readonly ({ intercept: number; status: string } | null)[], { ratings, reference }: Pick<ReturnType<typeof readBenchmark>, 'ratings' | 'reference'>) {
  const pairs = ratings.items.flatMap((id, n) => {
    const [mine, theirs] = [found[n], reference.get(id)];
    return mine && theirs ? [{ mine, theirs }] : [];
  });
  const gaps = pairs.map(({ mine, theirs }) => Math.abs(mine.intercept - theirs.intercept));
  return {
    items: pairs.length, of: reference.size, mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, most: Math.max(...gaps),
    spearman: spearman(pairs.map(({ mine }) => mine.intercept), pairs.map(({ theirs }) => theirs.intercept)),
    equalStatus: pairs.filter(({ mine, theirs }) => mine.status === theirs.status).length / pairs.length,
  };
}
