import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Tally = { passed: number; failed: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A program that has no tests of its own counts as one. */
export function asOneTest(isGood: boolean): Tally {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What a Vitest report says. A file that could not be loaded counts as a failure, and so does a bad end. */
export function vitestTally(file: string, hasEndedWell: boolean): Tally {
  if (!existsSync(file)) return asOneTest(false);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded }, hasEndedWell);
}

/** What a Playwright report says. A test that passed only when tried again failed. */
export function playwrightTally(file: string, hasEndedWell: boolean): Tally {
  if (!existsSync(file)) return asOneTest(false);
  const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, hasEndedWell);
}

// Neither may a run without tests pass, nor a program that ended badly without naming a test.
function honest(tally: Tally, hasEndedWell: boolean): Tally {
  const isTooGood = tally.failed === 0 && (!hasEndedWell || tally.passed === 0);
  return isTooGood ? { ...tally, failed: 1 } : tally;
}
