import { computeEpoch } from '#lib/domain/consensus/compute-epoch.ts';
import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { wordsAtOnce } from '#lib/domain/consensus/words-at-once.ts';
import { BRIGADE, type Attack } from '#test/consensus/brigade.ts';
import { logOf } from '#test/consensus/log-of.ts';
import { makeWorld, type WorldOptions } from '#test/consensus/world.ts';

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

const NOTHING: Outcome = {
  members: 0, membersFound: 0, honest: 0, honestFound: 0, pumped: 0, pumpedCredible: 0, slammed: 0, slammedCredible: 0, slammedLeaning: 0,
  sound: 0, soundCredible: 0, soundLeaning: 0, others: 0, wrong: 0, wrongLeaning: 0,
};

/** Runs an attack, or none, in a world of each seed and adds up what came of it. */
export function underAttack(changes: Partial<Attack> | null, seeds: readonly string[], world: Partial<WorldOptions> = {}): Outcome {
  const outcome = { ...NOTHING };
  for (const seed of seeds) addWorld(outcome, { ...world, seed, attack: changes ? { ...BRIGADE, ...changes } : null });
  return outcome;
}

function addWorld(outcome: Outcome, options: Partial<WorldOptions>): void {
  const world = makeWorld(options);
  const log = logOf(world);
  const computed = computeEpoch(log, CONSENSUS_POLICY, { number: 1, position: 1 });
  const members = new Set(world.raters.filter(({ isMember }) => isMember).map(({ id }) => id));
  world.ratings.raters.forEach((id, u) => {
    const isFound = (computed.groups.of[u] ?? 0) > 0 ? 1 : 0;
    outcome[members.has(id) ? 'members' : 'honest'] += 1;
    outcome[members.has(id) ? 'membersFound' : 'honestFound'] += isFound;
  });
  const items = new Map(world.items.map((item) => [item.id, item]));
  let n = 0;
  for (const { unheld, word } of wordsAtOnce(log, computed, CONSENSUS_POLICY)) {
    const item = items.get(world.ratings.items[n] ?? '');
    if (item) addItem(outcome, item, unheld, word);
    n += 1;
  }
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
