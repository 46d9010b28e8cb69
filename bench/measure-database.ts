import { listClaims } from '#lib/claims/list-queries.ts';
import { readListQuery } from '#lib/claims/list-query.ts';
import { closestClaims } from '#lib/claims/matching-queries.ts';
import type { LoadedClaim } from './load/claims.ts';
import { makeRandom, type Random } from './load/random.ts';
import { makeSearch, makeWording, retype } from './load/wordings.ts';
import { quantile } from './numbers.ts';
import { tell } from './progress.ts';
import { milliseconds, type Line } from './table.ts';

const TIMES = 200;
const WARM_UP = 20;
/** A line that is slow is asked less often, so that the bench ends; its line says how often. */
const MOST_MS = 10_000;

/** The list, the search and the matching of typed wordings, each asked many times, one at a time. */
export async function measureDatabase(claims: readonly LoadedClaim[]): Promise<Line[]> {
  const random = makeRandom(7);
  const wordingOf = () => claims[random.upTo(claims.length)]?.wording ?? '';
  const typed = (wording: string) => closestClaims({ wording, language: 'en', exceptId: null });
  return [
    await times('claims list, first page', () => list({})),
    await times('claims list, one status and topic', () => list({ status: 'disputed', topic: `topic-${random.upTo(40)}` })),
    await times('search, one or two words', () => list({ q: makeSearch(random) })),
    await times('search, a pasted sentence', () => list({ q: makeWording(random) })),
    await times('claims of a day', () => list(aDay(random)), WANTED_THEN),
    await times('claims of a day, one status', () => list({ ...aDay(random), status: random.oneOf(MOVED) }), WANTED_THEN),
    await times('claims of a day, two statuses', () => list({ ...aDay(random), status: ['disputed', 'supported'] }), WANTED_THEN),
    await times('claims of a day, one topic', () => list({ ...aDay(random), topic: `topic-${random.upTo(40)}` }), WANTED_THEN),
    await times('claims of a day, one party', () => list({ ...aDay(random), party: `party-${1 + random.upTo(400)}` }), WANTED_THEN),
    await times('search of a day, one or two words', () => list({ ...aDay(random), q: makeSearch(random) }), WANTED_THEN),
    await times('matching, a known claim retyped', () => typed(retype(wordingOf(), random)), 50),
    await times('matching, a new claim', () => typed(makeWording(random)), 50),
  ];
}

const MOVED = ['unverified', 'under-review', 'disputed', 'supported', 'outdated'] as const;
const WANTED_THEN = 50;

// In the first year that was recorded, or in the ten before of what was published.
function aDay(random: Random): Record<string, string | string[]> {
  const reading = random.oneOf(['recorded', 'known'] as const);
  const [first, days] = reading === 'recorded' ? [Date.UTC(2020, 0, 2), 365] : [Date.UTC(2010, 0, 2), 3600];
  return { reading, on: new Date(first + random.upTo(days) * 86_400_000).toISOString().slice(0, 10) };
}

async function list(params: Record<string, string | string[]>): Promise<void> {
  const query = readListQuery(params);
  if ('wrong' in query) throw new Error(`${query.wrong} cannot be read`);
  await listClaims(query);
}

async function times(what: string, ask: () => Promise<unknown>, wantedMs?: number): Promise<Line> {
  const took: number[] = [];
  const until = performance.now() + MOST_MS;
  for (let n = 0; n < WARM_UP + TIMES && (took.length < 2 || performance.now() < until); n += 1) {
    const start = performance.now();
    await ask();
    if (n >= WARM_UP) took.push(performance.now() - start);
  }
  const p99 = milliseconds(quantile(took, 0.99));
  tell(`  ${what}: p99 ${p99} of ${took.length}`);
  const short = took.length < TIMES ? ` of ${took.length}` : '';
  return {
    what, measured: `p99 ${p99}${short}`, beside: `p50 ${milliseconds(quantile(took, 0.5))}`,
    ...(wantedMs !== undefined && { wanted: `within ${wantedMs} ms` }),
  };
}
