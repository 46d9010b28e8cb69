import { on } from '#db/client.ts';
import { deleteExpired } from '#db/tidy-up.ts';
import { catchUp } from '#lib/consensus/catch-up.ts';
import { closeEpoch } from '#lib/consensus/close-epoch.ts';
import { endLostCaptures } from '#lib/captures/end-lost-captures.ts';
import { runCapture } from '#lib/captures/run-capture.ts';
import { traceCopies } from '#lib/captures/trace-copies.ts';
import { watchSources } from '#lib/captures/watch-sources.ts';
import { tendPanels } from '#lib/panels/tend-panels.ts';
import type { JobName, Jobs } from '#lib/domain/jobs.ts';

/** What does the work of each kind of job. It may be run again after a crash, so doing it twice must be harmless. */
export const HANDLERS: { [K in JobName]: (data: Jobs[K]) => Promise<unknown> } = {
  'tidy-up': () => deleteExpired(on()),
  'catch-up-votes': () => catchUp(),
  'fit-epoch': () => closeEpoch({ exact: false }),
  'fit-exact-epoch': () => closeEpoch({ exact: true }),
  'tend-panels': () => tendPanels(),
  capture: runCapture,
  'end-lost-captures': endLostCaptures,
  'watch-sources': watchSources,
  'trace-copies': traceCopies,
};
