import type { Random } from '#lib/domain/consensus/random.ts';
import type { Vote } from '#lib/domain/consensus/ratings.ts';
import type { Item, Rater } from './people.ts';

/** How a brigade works. */
export type Attack = {
  /** Its share of all raters. */
  share: number;
  aim: 'promotion' | 'suppression' | 'both';
  targets: number;
  /** The share of the targets that each member votes on. */
  hit: number;
  /** How members vote elsewhere: as they think, not at all, by chance, or against quality. */
  camouflage: 'camp' | 'none' | 'random' | 'invert';
  hours: number;
  /** What members say of the sound claims they attack. */
  slamWith: number;
};

export const BRIGADE: Attack = { share: 0.1, aim: 'both', targets: 40, hit: 0.8, camouflage: 'camp', hours: 2, slamWith: 0 };

/** Lets the members vote: marks the targets and writes over what they would have voted. */
export function attack(random: Random, raters: readonly Rater[], items: readonly Item[], plan: Attack, votes: Map<string, Vote>): void {
  const members = raters.filter(({ isMember }) => isMember);
  disguise(random, new Set(members.map(({ id }) => id)), items, plan, votes);
  for (const item of targetsOf(items, plan)) {
    const from = item.createdAt + Math.floor(random() * 24 * 3_600_000);
    for (const { id } of members) {
      if (random() >= plan.hit) continue;
      const at = from + Math.floor(random() * plan.hours * 3_600_000);
      votes.set(`${id} ${item.id}`, { rater: id, item: item.id, value: item.target === 'pump' ? 1 : plan.slamWith, at });
    }
  }
}

function targetsOf(items: readonly Item[], { aim, targets }: Attack): Item[] {
  const each = aim === 'both' ? targets / 2 : targets;
  const bad = items.filter(({ kind }) => kind === 'bad').slice(0, aim === 'suppression' ? 0 : each);
  const sound = items.filter(({ kind }) => kind === 'sound').slice(0, aim === 'promotion' ? 0 : each);
  for (const item of bad) item.target = 'pump';
  for (const item of sound) item.target = 'slam';
  return [...bad, ...sound];
}

function disguise(random: Random, members: ReadonlySet<string>, items: readonly Item[], { camouflage }: Attack, votes: Map<string, Vote>): void {
  if (camouflage === 'camp') return;
  const quality = new Map(items.map((item) => [item.id, item.quality]));
  for (const [key, vote] of votes) {
    if (!members.has(vote.rater)) continue;
    if (camouflage === 'none') votes.delete(key);
    else if (camouflage === 'random') votes.set(key, { ...vote, value: random() < 0.5 ? 1 : 0 });
    else votes.set(key, { ...vote, value: (quality.get(vote.item) ?? 0) > 0 ? 0 : 1 });
  }
}
