import type { Ballot, PastVote } from '#db/vote-log.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { CurvePoint, Move } from './consensus-view.ts';
import type { InForce } from './epoch-in-force.ts';
import type { Reading } from './point.ts';
import { readVotes } from './read-votes.ts';

type Standing = PastVote & { quarters: Ballot['quarters'] };

/** Each reviewer's last vote of a history, without those that say "cannot judge". */
export function standing(history: readonly PastVote[]): Standing[] {
  const last = new Map(history.map((vote) => [vote.rater, vote]));
  return [...last.values()].filter((vote): vote is Standing => vote.quarters !== null);
}

/** What the model of `epoch` makes of the votes as they were at each of these moments, in order; null without votes. */
export function replay(history: readonly PastVote[], moments: readonly Instant[], epoch: InForce): (Reading | null)[] {
  const last = new Map<string, PastVote>();
  let next = 0;
  return moments.map((moment) => {
    for (let vote = history[next]; vote && vote.at <= moment; vote = history[next]) {
      last.set(vote.rater, vote);
      next += 1;
    }
    return read([...last.values()].filter((vote): vote is Standing => vote.quarters !== null), epoch);
  });
}

const MOST_MOVES = 6;

/**
 * What moved the score: for each stretch between two epochs the exact effect of the votes of that stretch that still
 * count, which is the score with all votes less the score without them. The largest first.
 */
export function movesOf(history: readonly PastVote[], curve: readonly CurvePoint[], epoch: InForce, score: (reading: Reading) => number): Move[] {
  const votes = standing(history);
  const whole = read(votes, epoch);
  const ends = curve.filter(({ closesEpoch }) => closesEpoch).map(({ at }) => at);
  if (!whole) return [];
  return ends.flatMap((to, k): Move[] => {
    const from = ends[k - 1] ?? null;
    const isOf = (at: Instant) => at <= to && (from === null || at > from);
    const without = read(votes.filter(({ at }) => !isOf(at)), epoch);
    const cast = votes.filter(({ at }) => isOf(at)).length;
    return cast === 0 || !without ? [] : [{ from, to, votes: cast, by: score(whole) - score(without) }];
  }).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, MOST_MOVES);
}

function read(votes: readonly Standing[], epoch: InForce): Reading | null {
  if (votes.length === 0) return null;
  return readVotes(votes.map((vote) => ({ ...vote, claimId: '', isEarlier: false, assigned: false })), epoch);
}
