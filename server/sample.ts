import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connections } from '#db/connections.ts';
import { isEmptyDatabase } from '#db/health.ts';
import { StartProblem } from './start-problem.ts';

/** Left by start-over: the sample is not loaded again. */
export function bareMarker(data: string): string {
  return join(data, 'without-sample');
}

/** There while the sample is being loaded: what a start that was killed then left is only half of it. */
export function halfSampleMarker(data: string): string {
  return join(data, 'sample-is-loading');
}

/** Loads the sample into an empty database, unless start-over was run before. */
export async function loadSample(data: string, report: (line: string) => void): Promise<void> {
  if (existsSync(bareMarker(data)) || !(await isEmptyDatabase())) return;
  const { seedSample } = await import('#lib/site/seed-sample/seed-sample.ts');
  writeFileSync(halfSampleMarker(data), '');
  report('Loading the sample …');
  await seedSample(report);
  rmSync(halfSampleMarker(data));
}

/** Adds the simulated crowd, unless it is there. Refuses a database of one's own. */
export async function loadCrowd(report: (line: string) => void): Promise<void> {
  if (!connections().embedded) throw new StartProblem('--crowd is for the embedded database only: a simulated crowd does not belong into your own.');
  const { seedCrowd } = await import('#lib/site/seed-crowd/seed-crowd.ts');
  await seedCrowd(report);
}
