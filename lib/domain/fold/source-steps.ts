import type { Steps } from './claim-state.ts';

/** What a claim's journal says of the sources it cites. */
export const SOURCE_STEPS: Pick<Steps, 'source-changed'> = {
  'source-changed': ({ evidence }, { id, body: { change, captureId, items }, texts, recordedAt }) => {
    for (const { id: itemId, passage, distance = null } of items) {
      const item = evidence.find((one) => one.id === itemId);
      if (!item) continue;
      if (change === 'gone') item.changeBeforeGone = item.change;
      const isBack = change === 'back';
      item.change = isBack ? item.changeBeforeGone : { entryId: id, change, passage, distance, captureId, reason: texts.reason, recordedAt };
      if (isBack) item.changeBeforeGone = null;
    }
  },
};
