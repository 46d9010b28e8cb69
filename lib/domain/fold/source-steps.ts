import type { Steps } from './claim-state.ts';

/** What a claim's journal says of the sources it cites. */
export const SOURCE_STEPS: Pick<Steps, 'source-changed'> = {
  'source-changed': ({ evidence }, { id, body: { change, captureId, items }, texts, recordedAt }) => {
    for (const { id: itemId, passage, distance = null } of items) {
      const item = evidence.find((one) => one.id === itemId);
      if (item) item.change = { entryId: id, change, passage, distance, captureId, reason: texts.reason, recordedAt };
    }
  },
};
