import { parseArgs } from 'node:util';
import { computeEpoch, type ComputedEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { EpochLog, LoggedItem } from '#lib/domain/consensus/epoch-log.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { firstVotes } from '#lib/domain/consensus/rater-weight.ts';
import type { Ratings } from '#lib/domain/consensus/ratings.ts';
import { siteSize } from '#lib/domain/consensus/small-site.ts';
import { StartProblem } from '#server/start-problem.ts';
import { asksForHelp } from './asks-for-help.ts';
import { badRows, type BadRows } from './csv-rows.ts';
import { readItems } from './read-items.ts';
import { readRatings } from './read-ratings.ts';
import { writeFolder } from './write-folder.ts';
import { itemRows, raterRows } from './written-rows.ts';

const USAGE = 'npm run -s consensus -- --ratings ratings.csv [--items items.csv] --out folder';
const HELP = `${USAGE}

Computes an epoch from any table of votes, as this site does from its own.

  --ratings  CSV with the columns raterId,itemId,value,tsMillis: value from 0 (against) to 1 (for), tsMillis in
             milliseconds since 1970. Of a rater's rows on an item the latest counts.
  --items    CSV with itemId,createdMillis and, if you like, topic. An item that is not in it was made at its first vote.
  --out      A folder; it is made where there is none. It gets items.csv (itemId, votes, intercept, factor, band, spectrum,
             state by our policy, state by the reference's rules), raters.csv (raterId, intercept, factor, weight, group)
             and epoch.json (constants, counts, seconds, peak memory, hash).

Columns may stand in any order, with others between them. Bad rows are named by line; then nothing is written.`;

/** Reads a file of votes, computes an epoch and writes what it says of every item and rater. Nothing is written unless all is. */
export async function runConsensus(words: readonly string[]): Promise<void> {
  if (asksForHelp(words)) return console.log(HELP);
  const asked = wordsRead(words);
  const clock = stopwatch();
  const log = await readLog(asked);
  clock.lap('read');
  const computed = computeEpoch(log, CONSENSUS_POLICY, { number: 1, position: log.ratings.rater.length });
  clock.lap('compute');
  const items = [...itemRows(log, computed, CONSENSUS_POLICY)];
  clock.lap('items');
  await writeFolder(asked.out, {
    'items.csv': items, 'raters.csv': raterRows(computed), 'epoch.json': epochText(log, computed, clock),
  });
  const { votes, raters, items: fitted } = computed.epoch.counts;
  console.log(`${log.ratings.rater.length} votes read, ${votes} of them in the fit, of ${raters} raters on ${fitted} items. Written to ${asked.out}: items.csv, raters.csv, epoch.json.`);
}

function wordsRead(words: readonly string[]): { ratings: string; items: string | null; out: string } {
  const options = { ratings: { type: 'string' }, items: { type: 'string' }, out: { type: 'string' } } as const;
  let values: { ratings?: string; items?: string; out?: string };
  try {
    ({ values } = parseArgs({ args: [...words], options, allowPositionals: false }));
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message.split('. ')[0] : 'That is not understood'}. Say: ${USAGE}`);
  }
  if (!values.ratings || !values.out) throw new StartProblem(`Say: ${USAGE}`);
  return { ratings: values.ratings, out: values.out, items: values.items ?? null };
}

async function readLog({ ratings: path, items: itemPath }: { ratings: string; items: string | null }): Promise<EpochLog> {
  const bad = badRows(path);
  const ratings = await readRatings(path, bad);
  refuseBad(bad);
  const badItems = badRows(itemPath ?? '');
  const items = itemPath === null ? new Map<string, LoggedItem>() : await readItems(itemPath, badItems);
  refuseBad(badItems);
  const unknown = itemPath === null ? 0 : ratings.items.filter((id) => !items.has(id)).length;
  if (unknown > 0) console.error(`${unknown} of ${ratings.items.length} items are not in ${itemPath}: they count as made at their first vote.`);
  return logOf(ratings, items);
}

function refuseBad(bad: BadRows): void {
  if (bad.count === 0) return;
  for (const sentence of bad.sentences) console.error(sentence);
  const more = bad.count - bad.sentences.length;
  throw new StartProblem(`${bad.count} bad ${bad.count === 1 ? 'row' : 'rows'}${more > 0 ? `, ${more} of them not shown` : ''}. Nothing was computed or written.`);
}

function logOf(ratings: Ratings, items: ReadonlyMap<string, LoggedItem>): EpochLog {
  const first = firstVotes(ratings);
  const topics = new Map([...new Set([...items.values()].map(({ topic }) => topic ?? ''))].sort().map((name, number) => [name, number]));
  return {
    ratings, createdAt: first.map((at, n) => items.get(ratings.items[n] ?? '')?.createdAt ?? at), assigned: new Set(), aside: [],
    topicOf: Uint32Array.from(ratings.items, (id) => topics.get(items.get(id)?.topic ?? '') ?? 0), released: new Uint8Array(ratings.raters.length),
  };
}

type Stopwatch = { lap(name: string): void; seconds(): Record<string, number> };

function stopwatch(): Stopwatch {
  const start = performance.now();
  const laps: Record<string, number> = {};
  let last = start;
  const round = (ms: number) => Math.round(ms) / 1000;
  return {
    lap(name) {
      laps[name] = round(performance.now() - last);
      last = performance.now();
    },
    seconds: () => ({ ...laps, total: round(performance.now() - start) }),
  };
}

// A generator, so that time and memory are read when the rest is written.
function* epochText({ ratings }: EpochLog, { epoch, groups, rounds }: ComputedEpoch, clock: Stopwatch): Generator<string> {
  const { parameters, ...header } = epoch;
  const text = {
    ...header, mu: parameters.mu, votesPerItem: parameters.votesPerItem, rounds,
    read: { votes: ratings.rater.length, raters: ratings.raters.length, items: ratings.items.length },
    viewpoints: siteSize(ratings, CONSENSUS_POLICY), groups: groups.sizes, seconds: clock.seconds(),
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), constants: CONSENSUS_POLICY,
  };
  yield `${JSON.stringify(text, null, 2)}\n`;
}
