import { rebuildOutdatedViews, type Progress } from '#db/rebuild.ts';
import { change } from '#lib/boundary/change.ts';
import { EVERYTHING } from '#lib/boundary/stale.ts';

const A_LINE_EVERY_MS = 5000;

/**
 * Folds the journals anew into the tables the pages read where another version of this code made those, and says so.
 * Every process that runs on this database drops the pages it kept.
 */
export async function foldOutdated(report: (line: string) => void): Promise<void> {
  await change(async () => {
    const streams = (await rebuildOutdatedViews(lines(report)))?.streams ?? 0;
    if (streams > 0) report(`Folded ${streams} journals anew: the tables the pages read were made by another version.`);
    return { value: null, stale: streams > 0 ? [EVERYTHING] : [], at: '/' };
  });
}

// A few thousand journals need no line but the last.
function lines(report: (line: string) => void): Progress {
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < A_LINE_EVERY_MS) return;
    last = Date.now();
    report(`Folding the journals anew into the tables the pages read: ${done} of ${all} …`);
  };
}
