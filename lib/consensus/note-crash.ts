import { noteFailedFit } from '#db/epochs.ts';
import { change } from '#lib/boundary/change.ts';
import { consensusTags } from './consensus-tags.ts';

/** Notes that a fit crashed. The last epoch stays in force, and every page that hangs on it says so from now on. */
export async function noteCrash(): Promise<void> {
  await change(async (tx) => {
    await noteFailedFit(tx, 'crashed');
    return { value: null, stale: [consensusTags.epochs], at: '/method' };
  });
}
