import { consensusState, type ConsensusState } from '#lib/domain/consensus/consensus-state.ts';
import type { ConsensusWord } from '#lib/domain/consensus/consensus-words.ts';
import { fitRatings } from '#lib/domain/consensus/fit.ts';
import { readItems } from '#lib/domain/consensus/live-items.ts';
import { CONSENSUS_POLICY as policy } from '#lib/domain/consensus/policy.ts';
import { ratingsWhere } from '#lib/domain/consensus/ratings.ts';
import { siteSize } from '#lib/domain/consensus/small-site.ts';
import type { Line } from '#bench/table.ts';
import { makeWorld, type World } from '#test/consensus/world.ts';

const DAY = 86_400_000;
// Before this day too few votes are in to know viewpoints.
const FIRST_DAY = 6;
const DAYS = 56;

/** How often words change again once a claim has its first strong one, over 56 days with an epoch each night. */
export function measureReplay(seed: string): Line[] {
  const world = makeWorld({ seed });
  const start = world.ratings.at.reduce((first, at) => Math.min(first, at));
  const states = new Map<string, ConsensusState>();
  const turned = new Map<string, number>();
  for (let day = FIRST_DAY; day <= DAYS; day += 1) {
    for (const { id, state } of statesOn(world, start + day * DAY, day, states)) {
      const before = states.get(id);
      if (before && hadStrong(turned, id, before) && standing(before) !== standing(state)) turned.set(id, (turned.get(id) ?? 0) + 1);
      states.set(id, state);
    }
  }
  const changes = [...turned.values()].reduce((sum, times) => sum + times, 0);
  return [{
    what: `${DAYS} nightly epochs: words changed after the first strong one`, measured: String(changes),
    beside: `${turned.size} of ${world.items.length} claims had one; 119 with rules like the reference’s`, wanted: 'at most 25',
  }];
}

// Votes alone, as in a file, and nobody acts together: "not credible" needs evidence and is not reached.
function* statesOn({ ratings, createdAt }: World, now: number, epoch: number, before: ReadonlyMap<string, ConsensusState>) {
  const cast = ratingsWhere(ratings, (k) => (ratings.at[k] as number) <= now);
  const { parameters } = fitRatings(cast, policy, { createdAt });
  const { knowsViewpoints } = siteSize(cast, policy);
  for (const [n, reading] of readItems(cast, parameters, policy).entries()) {
    const id = ratings.items[n] ?? '';
    yield { id, state: consensusState(before.get(id) ?? null, {
      reading, evidence: null, knowsViewpoints, hasOpenAttack: false, now, epoch, lifecycle: 'current',
      attack: { groupShare: 0, panelDiffers: null }, hasPanel: false, reopenedAt: null,
    }, policy) };
  }
}

// A claim is followed from the day on which its first strong word stands.
function hadStrong(turned: Map<string, number>, id: string, state: ConsensusState): boolean {
  if (!turned.has(id) && standing(state) === 'credible') turned.set(id, 0);
  return turned.has(id);
}

function standing({ word, beneath }: ConsensusState): ConsensusWord {
  return word === 'settled' && beneath !== null ? beneath : word;
}
