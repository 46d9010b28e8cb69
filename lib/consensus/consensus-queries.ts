import { on } from '#db/client.ts';
import { pointsOf, votesCountedIn } from '#db/consensus-points.ts';
import { failedSince } from '#db/epochs.ts';
import { panelOnClaim } from '#db/published-panels.ts';
import { roundsOf } from '#db/rounds.ts';
import { voteHistory, type PastVote } from '#db/vote-log.ts';
import { reads } from '#lib/boundary/reads.ts';
import { evidenceBalance } from '#lib/domain/balance/evidence-balance.ts';
import { confidenceIn } from '#lib/domain/consensus/confidence.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { ReasonTag } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { ConsensusView, CurvePoint } from './consensus-view.ts';
import { consensusTags } from './consensus-tags.ts';
import { epochInForce, type InForce } from './epoch-in-force.ts';
import { groupsHere } from './groups-here.ts';
import type { Reading, State } from './point.ts';
import { movesOf, replay, standing } from './replay.ts';

const MOST_POINTS = 240;
const FEWEST_SAME = 2;

/** What the votes on a claim say together and how that came about; null below five votes, when nothing of them shows. */
export async function getConsensus(view: ClaimView): Promise<ConsensusView | null> {
  reads(consensusTags.epochs);
  const points = await pointsOf<Reading, State | null>(on(), view.id, MOST_POINTS);
  const last = points.at(-1);
  if (!last || view.visibility !== 'public') return null;
  const [past, rounds, epoch, panel] = await Promise.all([
    voteHistory(on(), view.id), roundsOf(on(), view.id), epochInForce(on()), panelOnClaim(on(), view.id),
  ]);
  const history = { votes: past, rounds };
  const balance = evidenceBalance(view);
  const scale = epoch.row?.knowsViewpoints ? 'agreement' : 'share';
  const curve = points.filter(({ hasMoved }) => hasMoved).map((point, k, moved): CurvePoint => ({
    at: point.at, epoch: point.epoch, closesEpoch: point.closesEpoch, votes: point.reading.votes,
    word: point.state?.word ?? null, ...scored(point.reading, scale), policyVersion: point.policyVersion, refitted: point.refitted[scale],
    cast: castBetween(past, moved[k - 1]?.at ?? null, point.at), isAttacked: isHeld(point.state),
  }));
  const today = replay(history, curve.map(({ at }) => at), epoch).map((reading, k) => ({ at: curve[k]?.at ?? '', score: reading ? scored(reading, scale).score : 0 }));
  const votes = standing(history);
  const scoreOf = (reading: Reading) => scored(reading, scale).score;
  return {
    reading: last.reading, state: last.state, scale, curve, balance, epoch: await epochFacts(epoch),
    today: today.some(({ score }, k) => Math.abs(score - (curve[k]?.score ?? score)) >= 0.01) ? today : null,
    moves: movesOf(history, curve, epoch, scoreOf), weighedMost: new Map(countsOf(votes.map(({ evidenceId }) => evidenceId))),
    reasons: countsOf(votes.map(({ tag }) => tag)).map(([tag, count]) => ({ tag: tag as ReasonTag, count })), failed: await failedSince(on(), epoch.row?.madeAt ?? null),
    confidence: confidenceIn(last.reading, balance.gradedFor + balance.gradedAgainst),
    groups: groupsHere(votes, epoch, scoreOf), panel, withInterest: votes.filter(({ interest }) => interest).length,
  };
}

function castBetween(past: readonly PastVote[], after: Instant | null, upTo: Instant): number {
  return past.filter(({ at }) => at <= upTo && (after === null || at > after)).length;
}

function isHeld(state: State | null): boolean {
  return state?.alarm?.isAttacked === true || state?.word === 'under-attack-review';
}

function scored(reading: Reading, scale: ConsensusView['scale']): { score: number; low: number; high: number } {
  if (scale === 'agreement') return { score: reading.intercept, ...reading.band };
  return { score: reading.plain.share, ...reading.plain.interval };
}

async function epochFacts({ row }: InForce): Promise<ConsensusView['epoch']> {
  if (!row) return null;
  const { number, madeAt, busyRaters, knowsViewpoints } = row;
  return { number, madeAt, votes: await votesCountedIn(on(), number), busyRaters, knowsViewpoints };
}

// What only one reviewer gave could be told to be theirs.
function countsOf(given: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of given) if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST_SAME).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
