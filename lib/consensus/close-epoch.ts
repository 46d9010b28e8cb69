import { alarmsMovedSince } from '#db/bursts.ts';
import { on } from '#db/client.ts';
import { claimStandings, isReweighedSince, regradedAt } from '#db/claim-standing.ts';
import { wordsWait } from '#db/consensus-points.ts';
import type { EpochRow } from '#db/epochs.ts';
import { panelsInRound } from '#db/panels.ts';
import { releasedPseudonyms } from '#db/released-reviewers.ts';
import { ballots, lastPosition, type Ballot } from '#db/vote-log.ts';
import { log } from '#lib/boundary/log.ts';
import { now } from '#lib/claims/lock-claim.ts';
import type { Groups } from '#lib/domain/consensus/detector/one-voice.ts';
import type { EpochLog } from '#lib/domain/consensus/epoch-log.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { FEWEST_SHOWN } from '#lib/domain/tally.ts';
import type { Instant } from '#lib/domain/time.ts';
import { catchUp } from './catch-up.ts';
import { epochInForce, type InForce } from './epoch-in-force.ts';
import { epochInput } from './epoch-input.ts';
import { fitInWorker, type FitTask } from './fit-in-worker.ts';
import { noteCrash } from './note-crash.ts';
import type { FittedEpoch } from './fitted-epoch.ts';
import { putInForce } from './put-in-force.ts';
import { votesByClaim } from './read-votes.ts';

// Up to here a cold fit takes less than a second: it is always exact, and anybody can recompute it.
const EXACT_UP_TO_VOTES = 200_000;
const NEW_SHARE = 0.01;

export type CloseEpochOptions = {
  /** Fit cold and to the last bit also where a warm fit would do, and also when little is new. */
  exact: boolean;
  fit?: typeof fitInWorker;
};

/**
 * Fits all votes anew and puts the result in force as the next epoch. Nothing happens while less than 1 % of the votes
 * is new and no alarm was cleared or answered; an exact one also closes when evidence changed or a word waits for its
 * time. A fit that crashes, or that would turn too many quiet claims at once, leaves the last epoch in force.
 * @returns the number of the new epoch; null when none was made.
 */
export async function closeEpoch({ exact, fit = fitInWorker }: CloseEpochOptions): Promise<number | null> {
  await catchUp();
  const before = await epochInForce(on());
  const position = await lastPosition(on());
  const cutoff = now();
  if (position === 0 || !(isDue(before.row, position, exact) || (await hasNews(before.row, exact, cutoff)))) return null;
  const votes = await votesByClaim(ballots(on(), { position, cutoff, claimIds: null }), FEWEST_SHOWN);
  const [claims, regraded] = await Promise.all([claimStandings(on(), [...votes.keys()]), regradedAt(on())]);
  const panels = await panelsInRound(on(), { claimIds: null, cutoff });
  const released = await releasedPseudonyms(on());
  const input = epochInput(allOf(votes), claims, released);
  const task = taskOf(input, before, position, exact);
  const fitted = await fitOrNote(task, fit);
  const places = new Map(input.ratings.items.map((claimId, n) => [claimId, n]));
  return putInForce({ ...fitted, places, cutoff, votes, claims, regraded, panels, released, input, exact: task.warm === null });
}

function isDue(last: EpochRow | null, position: number, exact: boolean): boolean {
  const unread = position - (last?.position ?? 0);
  return exact ? unread > 0 || last?.exact === false : unread >= Math.max(1, NEW_SHARE * position);
}

// An alarm that was cleared, or a panel that closed, changes what an epoch says though no vote came. The nightly one also
// takes up new evidence, and words that wait for another epoch or have held long enough to be settled.
async function hasNews(last: EpochRow | null, exact: boolean, cutoff: Instant): Promise<boolean> {
  if (last === null) return false;
  if (await alarmsMovedSince(on(), last.cutoff)) return true;
  const { afterMs, votes } = CONSENSUS_POLICY.settled;
  return exact && (await isReweighedSince(on(), last.cutoff) || wordsWait(on(), { heldSince: Date.parse(cutoff) - afterMs, votes }));
}

function* allOf(votes: ReadonlyMap<string, readonly Ballot[]>): Generator<Ballot> {
  for (const cast of votes.values()) yield* cast;
}

function taskOf(input: EpochLog, before: InForce, position: number, exact: boolean): FitTask {
  const isSmall = input.ratings.rater.length <= EXACT_UP_TO_VOTES;
  const warm = exact || isSmall || !before.row || !before.parameters ? null : { hash: before.row.hash, from: before.parameters };
  return { log: input, policy: CONSENSUS_POLICY, about: { number: before.number + 1, position }, warm };
}

async function fitOrNote(task: FitTask, fit: typeof fitInWorker): Promise<FittedEpoch> {
  const since = performance.now();
  try {
    const { groups, ...found } = await fit(task);
    return { ...found, groups: membersOf(groups, task.log.ratings.raters), seconds: (performance.now() - since) / 1000 };
  } catch (error) {
    log.error({ err: error }, 'a fit of the votes crashed: the last epoch stays in force');
    await noteCrash();
    throw error;
  }
}

function membersOf({ of, sizes }: Groups, raters: readonly string[]): string[][] {
  const members: string[][] = sizes.map(() => []);
  raters.forEach((name, u) => members[(of[u] ?? 0) - 1]?.push(name));
  return members;
}
