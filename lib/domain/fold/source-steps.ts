import { changeItem, type Steps } from './claim-state.ts';

/** What a claim's journal says of the sources it cites. */
export const SOURCE_STEPS: Pick<Steps, 'source-changed'> = {
  'source-changed': (state, { id, body: { change, captureId, items }, texts, recordedAt }) => {
    for (const { id: itemId, passage, distance = null } of items) {
      const item = state.evidence.find((one) => one.id === itemId);
      if (!item) continue;
      const isBack = change === 'back';
      changeItem(state, item, {
        change: isBack ? item.changeBeforeGone : { entryId: id, change, passage, distance, captureId, reason: texts.reason, recordedAt },
        changeBeforeGone: isBack ? null : change === 'gone' ? item.change : item.changeBeforeGone,
      });
    }
  },
};
