import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import { burstShares } from '#lib/domain/consensus/burst.ts';
import { consensusState } from '#lib/domain/consensus/consensus-state.ts';
import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { groupShares } from '#lib/domain/consensus/detector/one-voice.ts';
import { readItems } from '#lib/domain/consensus/live-items.ts';
import { CONSENSUS_POLICY, type ConsensusPolicy } from '#lib/domain/consensus/policy.ts';
import { BRIGADE, type Attack } from '#test/consensus/brigade.ts';
import { logOf } from '#test/consensus/log-of.ts';
import { makeWorld } from '#test/consensus/world.ts';

/** What came of an attack, over some seeds. */
export type Outcome = {
  members: number; membersFound: number; honest: number; honestFound: number;
  /** Bad claims the brigade promoted, and how many of them became credible. */
  pumped: number; pumpedCredible: number;
  /** The sound claims it attacked, and how many are credible, and credible or leaning so. */
  slammed: number; slammedCredible: number; slammedLeaning: number;
  /** The same of sound claims left alone, and others wrongly called credible. */
  sound: number; soundCredible: number; soundLeaning: number; others: number; wrong: number; wrongLeaning: number;
};

/** The attacks, by name. Those that rotate, and the last, go beyond what the bars ask of attacked sound claims. */
export const ATTACKS: Readonly<Record<string, Partial<Attack>>> = {
  'promotion, 5 %': { share: 0.05, aim: 'promotion', targets: 20 }, 'promotion, 20 %': { share: 0.2, aim: 'promotion', targets: 20 },
  'suppression, 2 %': { share: 0.02, aim: 'suppression', targets: 20 }, 'suppression, 10 %': { share: 0.1, aim: 'suppression', targets: 20 },
  'both, 5 %': { share: 0.05 }, 'both, 10 %': {}, 'both, 20 %': { share: 0.2 },
  'both, 10 %, nothing else': { camouflage: 'none' }, 'both, 10 %, noise': { camouflage: 'random' },
  'both, 10 %, over ten days': { hours: 240 }, 'both, 10 %, eight targets in ten days': { targets: 8, hours: 240 },
  'suppression, 10 %, undecided': { aim: 'suppression', targets: 20, slamWith: 0.5 }, 'inversion, 20 %': { share: 0.2, camouflage: 'invert' },
  'rotation 0.3, 10 %': { hit: 0.3 }, 'rotation 0.3, 20 %, ten days': { hit: 0.3, share: 0.2, hours: 240 }, 'rotation 0.15, 20 %, ten days': { hit: 0.15, share: 0.2, hours: 240 },
  'rotation 0.08, 10 %, ten days': { hit: 0.08, hours: 240 }, 'rotation 0.08, 20 %, ten days': { hit: 0.08, share: 0.2, hours: 240 }, 'inversion, 30 %': { share: 0.3, camouflage: 'invert' },
};

// A file of votes has one moment: nothing waits for a second epoch.
const policy: ConsensusPolicy = { ...CONSENSUS_POLICY, credible: { ...CONSENSUS_POLICY.credible, epochs: 1, forMs: 0 } };

const NOTHING: Outcome = {
  members: 0, membersFound: 0, honest: 0, honestFound: 0, pumped: 0, pumpedCredible: 0, slammed: 0, slammedCredible: 0, slammedLeaning: 0,
  sound: 0, soundCredible: 0, soundLeaning: 0, others: 0, wrong: 0, wrongLeaning: 0,
};

/** Runs an attack, or none, in a world of each seed and adds up what came of it. */
export function underAttack(changes: Partial<Attack> | null, seeds: readonly string[]): Outcome {
  const outcome = { ...NOTHING };
  for (const seed of seeds) addWorld(outcome, seed, changes ? { ...BRIGADE, ...changes } : null);
  return outcome;
}

function addWorld(outcome: Outcome, seed: string, attack: Attack | null): void {
  const world = makeWorld({ seed, attack });
  const { epoch, groups, weighed } = computeEpoch(logOf(world), policy, { number: 1, position: 1 });
  const members = new Set(world.raters.filter(({ isMember }) => isMember).map(({ id }) => id));
  world.ratings.raters.forEach((id, u) => {
    const isFound = (groups.of[u] ?? 0) > 0 ? 1 : 0;
    outcome[members.has(id) ? 'members' : 'honest'] += 1;
    outcome[members.has(id) ? 'membersFound' : 'honestFound'] += isFound;
  });
  const items = new Map(world.items.map((item) => [item.id, item]));
  const shares = groupShares(world.ratings, groups);
  const bursts = burstShares(world.ratings, world.createdAt, policy);
  readItems(weighed, epoch.parameters, policy).forEach((reading, n) => {
    const item = items.get(world.ratings.items[n] ?? '');
    // The word as the votes alone give it, and as an attack that was seen holds it back.
    const said = (hasOpenAttack: boolean) => consensusState(null, {
      reading, evidence: null, knowsViewpoints: true, hasOpenAttack, now: 0, epoch: 1, lifecycle: 'current',
      attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null,
    }, policy).word;
    if (item) addItem(outcome, item, said(false), said(Math.max(shares[n] ?? 0, bursts[n] ?? 0) > policy.attack.groupShare));
  });
}

function addItem(outcome: Outcome, { kind, target }: { kind: string; target: 'pump' | 'slam' | null }, word: ConsensusWord, held: ConsensusWord): void {
  const isCredible = word === 'credible' ? 1 : 0;
  const isLeaning = isCredible || held === 'leaning-credible' || word === 'leaning-credible' ? 1 : 0;
  if (kind !== 'sound') {
    outcome.others += 1;
    outcome.wrong += isCredible;
    outcome.wrongLeaning += isLeaning;
    if (target === 'pump') outcome.pumped += 1;
    if (target === 'pump' && held === 'credible') outcome.pumpedCredible += 1;
  } else if (target === 'slam') {
    outcome.slammed += 1;
    outcome.slammedCredible += isCredible;
    outcome.slammedLeaning += isLeaning;
  } else {
    outcome.sound += 1;
    outcome.soundCredible += isCredible;
    outcome.soundLeaning += isLeaning;
  }
}
