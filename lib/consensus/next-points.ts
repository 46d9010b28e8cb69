import { burstShare } from '#lib/domain/consensus/burst.ts';
import { epochChurn, type WordChange } from '#lib/domain/consensus/churn.ts';
import { consensusState, type ConsensusInputs } from '#lib/domain/consensus/consensus-state.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { unexplainedShare, type Presence } from '#lib/domain/consensus/presence.ts';
import type { ClaimStanding } from '#db/claim-standing.ts';
import type { Ballot } from '#db/vote-log.ts';
import type { InForce } from './epoch-in-force.ts';
import { readEvidence } from './evidence-read.ts';
import type { ToPutInForce } from './fitted-epoch.ts';
import { readPanels, type PanelRead } from './panel-answer.ts';
import { asOfTerm, type Alarm, type Point, type State } from './point.ts';
import { presenceIn, presenceInAll, readVotes } from './read-votes.ts';

// On a small site a share says nothing: so many may always turn.
const FEW_FLIPS = 3;

type Next = { points: Point[]; churns: boolean };

/** What a new epoch says of each claim, and whether it would turn too many of those on which nobody voted since. */
export async function nextPoints(fitted: ToPutInForce, epoch: InForce, last: ReadonlyMap<string, Point>): Promise<Next> {
  const points: Point[] = [];
  const everywhere = presenceInAll(fitted.votes.values(), epoch);
  for (const claim of fitted.claims) points.push(await nextPoint(claim, { ...fitted, everywhere }, epoch, last.get(claim.claimId) ?? null));
  const changes = points.flatMap((point) => changeOf(point, fitted, last.get(point.claimId)));
  const { flipped, isHeld } = epochChurn(changes, CONSENSUS_POLICY);
  return { points, churns: isHeld && flipped > FEW_FLIPS };
}

// A word that only waited for its time, that is settled now, or whose evidence or alarm changed, is not turned by the model.
function changeOf({ claimId, state }: Point, fitted: ToPutInForce, before: Point | undefined): WordChange[] {
  if (!before || !isQuiet(claimId, fitted, before) || !isSameEvidence(state, before.state) || !isSameAlarm(state, before.state)) return [];
  const after = standingWord(state);
  const word = before.state.candidate?.word === after ? after : standingWord(before.state);
  return [{ before: word, after, isQuiet: true }];
}

function isSameEvidence({ evidence: a }: State, { evidence: b }: State): boolean {
  return a.items === b.items && a.balance === b.balance && a.gradedFor === b.gradedFor && a.gradedAgainst === b.gradedAgainst;
}

function isSameAlarm({ alarm: a }: State, { alarm: b }: State): boolean {
  return a?.isAttacked === b?.isAttacked && a?.panel?.votes === b?.panel?.votes;
}

function standingWord({ word, beneath }: State): State['word'] {
  return word === 'settled' && beneath !== null ? beneath : word;
}

async function nextPoint(claim: ClaimStanding, fitted: ToPutInForce & { everywhere: Presence }, epoch: InForce, before: Point | null): Promise<Point> {
  const { cutoff } = fitted;
  const cast = fitted.votes.get(claim.claimId) ?? [];
  const groupShare = unexplainedShare(presenceIn(cast, epoch), fitted.everywhere, CONSENSUS_POLICY);
  const reading = asOfTerm(readVotes(cast, epoch), claim, cutoff, CONSENSUS_POLICY);
  const { evidence, readAt } = await evidenceNow(claim, fitted, before?.state ?? null);
  const panels = fitted.panels.get(claim.claimId) ?? [];
  const panel = readPanels(cast, panels, epoch);
  const alarm = alarmOf(groupShare, burstOn(claim, cast), panel);
  const decides = isDecidedBy(panel);
  const inputs: ConsensusInputs = {
    reading: decides ? panel.reading : reading, evidence, knowsViewpoints: epoch.row?.knowsViewpoints ?? false, now: Date.parse(cutoff),
    hasOpenAttack: alarm.isAttacked, ...(decides ? {} : checksOn(claim, fitted)),
    epoch: epoch.number, lifecycle: claim.isMerged ? 'superseded' : 'current', attack: attackOf(alarm),
    hasPanel: panels.some(({ counts }) => counts), reopenedAt: claim.reopenedAt === null ? null : Date.parse(claim.reopenedAt),
  };
  const state = consensusState(before?.state ?? null, inputs, CONSENSUS_POLICY);
  return {
    claimId: claim.claimId, n: (before?.n ?? 0) + 1, at: cutoff, epoch: epoch.number, closesEpoch: true, reading,
    state: { ...state, rules: decides ? ['panel', ...state.rules] : state.rules, evidence, readAt, alarm },
  };
}

// Evidence is read again only where something was written about the claim since, or grades changed. A point between
// epochs carries an older reading on, so what counts is when that was made.
async function evidenceNow(claim: ClaimStanding, { cutoff, regraded }: ToPutInForce, before: State | null): Promise<Required<Pick<State, 'evidence' | 'readAt'>>> {
  const readAt = before?.readAt;
  if (before && readAt !== undefined && claim.movedAt < readAt && (regraded ?? '') < readAt) return { evidence: before.evidence, readAt };
  return { evidence: await readEvidence(claim.claimId), readAt: cutoff };
}

// A panel that sat because of an attack, and found otherwise than the open vote, is what the word is read from.
function isDecidedBy(panel: PanelRead | null): panel is PanelRead {
  return panel !== null && panel.answer.differs && panel.answer.hasAnswered;
}

function alarmOf(groupShare: number, burstShare: number, panel: PanelRead | null): Alarm {
  const isAnswered = panel?.answer.hasAnswered === true;
  return {
    groupShare, burstShare, panel: panel?.answer ?? null,
    isAttacked: !isAnswered && Math.max(groupShare, burstShare) > CONSENSUS_POLICY.attack.groupShare,
  };
}

function attackOf({ groupShare, panel }: Alarm): ConsensusInputs['attack'] {
  if (panel?.hasAnswered) return { groupShare: 0, panelDiffers: null };
  return { groupShare, panelDiffers: panel === null || panel.open === null ? null : Math.abs(panel.open - panel.score) };
}

function burstOn({ loggedAt, cleared }: ClaimStanding, cast: readonly Ballot[]): number {
  const stretches = cleared.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  return burstShare(cast.map(({ at }) => Date.parse(at)), Date.parse(loggedAt), CONSENSUS_POLICY, stretches);
}

function checksOn({ claimId }: ClaimStanding, { withoutBusy, audiences: { shared, usual }, places }: ToPutInForce): Pick<ConsensusInputs, 'withoutBusy' | 'audience'> {
  const place = places.get(claimId) ?? -1;
  return { withoutBusy: withoutBusy?.[place] ?? null, audience: { shared: shared[place] ?? 0, usual } };
}

function isQuiet(claimId: string, { votes, cutoff }: ToPutInForce, before: Point): boolean {
  return before.closesEpoch && before.state.word !== 'open'
    && !(votes.get(claimId) ?? []).some(({ at }) => at > before.at) && before.at < cutoff;
}
