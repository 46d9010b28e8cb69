import type { Entry } from '../entry.ts';
import type { Steps } from './claim-state.ts';
import type { Erasable, Joined } from './view.ts';

type JoinKind = 'claim-merged' | 'claim-absorbed' | 'merge-undone' | 'claim-split' | 'claim-split-from' | 'split-undone';

/** How merges and splits change a claim's own state; what is carried over is folded in carried.ts. */
export const JOIN_STEPS: Pick<Steps, JoinKind> = {
  'claim-merged': (state, entry) => {
    state.mergedInto = joinedOf(entry, entry.body.intoId);
  },
  'claim-absorbed': (state, entry) => {
    state.absorbed.push(joinedOf(entry, entry.body.fromId));
  },
  'merge-undone': (state, { body: { otherId } }) => {
    if (state.mergedInto?.claimId === otherId) state.mergedInto = null;
    state.absorbed = state.absorbed.filter(({ claimId }) => claimId !== otherId);
  },
  'claim-split': (state, entry) => {
    state.splitInto.push({ ...joinedOf(entry, entry.body.newId), itemIds: entry.body.itemIds });
  },
  'claim-split-from': (state, entry) => {
    state.splitFrom = { ...joinedOf(entry, entry.body.fromId), itemIds: entry.body.itemIds };
  },
  'split-undone': (state, { body: { otherId } }) => {
    if (state.splitFrom?.claimId === otherId) state.splitFrom = null;
    state.splitInto = state.splitInto.filter(({ claimId }) => claimId !== otherId);
  },
};

function joinedOf(entry: Entry & { texts: { reason?: Erasable } }, claimId: string): Joined {
  return { entryId: entry.id, claimId, reason: entry.texts.reason, recordedAt: entry.recordedAt, actorId: entry.actorId };
}
