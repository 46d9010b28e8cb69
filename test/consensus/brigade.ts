import type { Random } from '#lib/domain/consensus/random.ts';
import type { Vote } from '#lib/domain/consensus/ratings.ts';
import { honestValue, type Item, type Rater } from './people.ts';

/** How a brigade works. */
export type Attack = {
  /** Its share of all raters. */
  share: number;
  aim: 'promotion' | 'suppression' | 'both';
  targets: number;
  /** The share of the targets that each member votes on. */
  hit: number;
  /** How members vote elsewhere: as they think, all as one camp, by true quality, not at all, by chance, or against quality. */
  camouflage: 'camp' | 'one-camp' | 'quality' | 'none' | 'random' | 'invert';
  /** The share of all other items on which each member votes as well, as they think. */
  busy: number;
  hours: number;
  /** What members say of the sound claims they attack. */
  slamWith: number;
  /** The chance that a member is undecided on a target instead. */
  wavers: number;
  /** How many honest votes each promoted claim has at most. */
  honestAtMost: number;
  /** Members work in cells of so many, each on a fifth of the targets; 0 for all together. */
  cell: number;
};

export const BRIGADE: Attack = {
  share: 0.1, aim: 'both', targets: 40, hit: 0.8, camouflage: 'camp', busy: 0, hours: 2, slamWith: 0, wavers: 0, honestAtMost: Infinity, cell: 0,
};

const HOUR_MS = 3_600_000;

/** Lets the members vote: marks the targets and writes over what they would have voted. */
export function attack(random: Random, raters: readonly Rater[], items: readonly Item[], plan: Attack, votes: Map<string, Vote>): void {
  const members = raters.filter(({ isMember }) => isMember);
  disguise(random, members, items, plan, votes);
  if (plan.busy > 0) voteOnMost(random, members, items, plan, votes);
  const targets = targetsOf(items, plan);
  thinOut(targets, members, plan, votes);
  for (const [k, item] of targets.entries()) {
    const from = item.createdAt + Math.floor(random() * 24 * HOUR_MS);
    for (const [m, { id }] of members.entries()) {
      if (plan.cell > 0 && Math.floor(m / plan.cell) % 5 !== k % 5) continue;
      if (random() >= plan.hit) continue;
      const at = from + Math.floor(random() * plan.hours * HOUR_MS);
      const value = plan.wavers > 0 && random() < plan.wavers ? 0.5 : item.target === 'pump' ? 1 : plan.slamWith;
      votes.set(`${id} ${item.id}`, { rater: id, item: item.id, value, at });
    }
  }
}

function targetsOf(items: readonly Item[], { aim, targets }: Attack): Item[] {
  const each = aim === 'both' ? targets / 2 : targets;
  const some = (kind: Item['kind'], isLeftOut: boolean) => {
    const all = items.filter((item) => item.kind === kind);
    // A small world keeps half of each kind to be measured by.
    return all.slice(0, isLeftOut ? 0 : Math.min(each, Math.floor(all.length / 2)));
  };
  const bad = some('bad', aim === 'suppression');
  const sound = some('sound', aim === 'promotion');
  for (const item of bad) item.target = 'pump';
  for (const item of sound) item.target = 'slam';
  return [...bad, ...sound];
}

function disguise(random: Random, members: readonly Rater[], items: readonly Item[], { camouflage }: Attack, votes: Map<string, Vote>): void {
  if (camouflage === 'camp') return;
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const memberOf = new Map(members.map((member) => [member.id, member]));
  for (const [key, vote] of votes) {
    const [member, item] = [memberOf.get(vote.rater), itemOf.get(vote.item)];
    if (!member || !item) continue;
    if (camouflage === 'none') votes.delete(key);
    else votes.set(key, { ...vote, value: disguised(random, member, item, camouflage) });
  }
}

function disguised(random: Random, member: Rater, item: Item, camouflage: 'one-camp' | 'quality' | 'random' | 'invert'): number {
  if (camouflage === 'random') return random() < 0.5 ? 1 : 0;
  if (camouflage === 'invert') return item.quality > 0 ? 0 : 1;
  if (camouflage === 'one-camp') return honestValue(random, { ...member, viewpoint: -Math.abs(member.viewpoint) }, item);
  return item.quality > 0.5 ? 1 : item.quality < -0.5 ? 0 : 0.5;
}

function voteOnMost(random: Random, members: readonly Rater[], items: readonly Item[], { busy }: Attack, votes: Map<string, Vote>): void {
  for (const member of members) {
    for (const item of items) {
      if (random() >= busy) continue;
      const at = item.createdAt + Math.floor(random() * 240 * HOUR_MS);
      votes.set(`${member.id} ${item.id}`, { rater: member.id, item: item.id, value: honestValue(random, member, item), at });
    }
  }
}

// Takes honest votes off the promoted claims, so that few or none are left.
function thinOut(targets: readonly Item[], members: readonly Rater[], { honestAtMost }: Attack, votes: Map<string, Vote>): void {
  if (honestAtMost === Infinity) return;
  const isMember = new Set(members.map(({ id }) => id));
  const left = new Map(targets.filter(({ target }) => target === 'pump').map(({ id }) => [id, honestAtMost]));
  for (const [key, { rater, item }] of votes) {
    const room = left.get(item);
    if (room === undefined || isMember.has(rater)) continue;
    if (room === 0) votes.delete(key);
    else left.set(item, room - 1);
  }
}
