import type { Round } from '#db/rounds.ts';
import type { Ballot, PastVote } from '#db/vote-log.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { CurvePoint, Move } from './consensus-view.ts';
import type { InForce } from './epoch-in-force.ts';
import type { Reading } from './point.ts';
import { readVotes } from './read-votes.ts';

/** A vote that counts: each reviewer's last one, with a value. */
export type Standing = PastVote & Pick<Ballot, 'quarters' | 'isEarlier'>;

/** All votes ever cast on a claim, in their order, and when each of its rounds opened, oldest first. */
export type History = { votes: readonly PastVote[]; rounds: readonly Round[] };

/** Each reviewer's last vote up to a moment (null is now), without those that say "cannot judge". */
export function standing({ votes, rounds }: History, moment: Instant | null = null): Standing[] {
  const last = new Map<string, PastVote>();
  for (const vote of votes) if (moment === null || vote.at <= moment) last.set(vote.rater, vote);
  const round = rounds.findLast(({ at }) => moment === null || at <= moment)?.seq ?? 0;
  return [...last.values()].flatMap(({ quarters, ...vote }): Standing[] =>
    isValue(quarters) ? [{ ...vote, quarters, isEarlier: vote.claimSeq < round }] : []);
}

function isValue(quarters: number | null): quarters is Ballot['quarters'] {
  return quarters !== null;
}

/** What the model of `epoch` makes of the votes as they were at each of these moments; null without votes. */
export function replay(history: History, moments: readonly Instant[], epoch: InForce): (Reading | null)[] {
  return moments.map((moment) => readStanding(standing(history, moment), epoch));
}

const MOST_MOVES = 6;

/**
 * What moved the score: for each stretch between two epochs, and since the last one, the exact effect of the votes of that stretch that still
 * count, which is the score with all votes less the score without them. The largest first.
 */
export function movesOf(history: History, curve: readonly CurvePoint[], epoch: InForce, score: (reading: Reading) => number): Move[] {
  const votes = standing(history);
  const whole = readStanding(votes, epoch);
  const ends = curve.filter(({ closesEpoch }, k) => closesEpoch || k === curve.length - 1).map(({ at }) => at);
  if (!whole) return [];
  return ends.flatMap((to, k): Move[] => {
    const from = ends[k - 1] ?? null;
    const isOf = (at: Instant) => at <= to && (from === null || at > from);
    const without = readStanding(votes.filter(({ at }) => !isOf(at)), epoch);
    const cast = votes.filter(({ at }) => isOf(at)).length;
    return cast === 0 || !without ? [] : [{ from, to, votes: cast, by: score(whole) - score(without) }];
  }).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, MOST_MOVES);
}

/** What an epoch's model makes of some votes; null without votes. */
export function readStanding(votes: readonly Standing[], epoch: InForce): Reading | null {
  return votes.length === 0 ? null : readVotes(votes.map((vote) => ({ ...vote, claimId: '', assigned: false, hasOpened: null })), epoch);
}
