import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

const NO_REPORT = 'It wrote no report.';

/** How many tests passed and failed, and of those that failed the name and what was wrong. */
export type Tally = { passed: number; failed: number; failures: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    message: z.string().optional(),
    assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })),
  })),
});

const trouble = z.object({ message: z.string().optional() });
const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ errors: z.array(trouble).default([]) })) })),
});
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(trouble),
  suites: z.array(suite).default([]),
});

/** A program that has no tests of its own counts as one, and its title says what failed. */
export function asOneTest(isGood: boolean, title: string): Tally {
  return isGood ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [title] };
}

/** What a Vitest report says. A file that could not be loaded counts as a failure, and so does a bad end. */
export function vitestTally(file: string, hasEndedWell: boolean): Tally {
  if (!existsSync(file)) return asOneTest(false, NO_REPORT);
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failures = report.testResults.flatMap(({ name, assertionResults }) => assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${relative(process.cwd(), name)}: ${fullName}\n${failureMessages?.[0] ?? ''}`));
  failures.push(...unloaded.map(({ name, message }) => `${relative(process.cwd(), name)}\n${message ?? ''}`));
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, failures }, hasEndedWell);
}

/** What a Playwright report says. A test that passed only when tried again failed. */
export function playwrightTally(file: string, hasEndedWell: boolean): Tally {
  if (!existsSync(file)) return asOneTest(false, NO_REPORT);
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  const failures = suites.flatMap(specsOf).flatMap(({ file: where, title, tests }) => tests
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ results }) => `e2e/${where}: ${title}\n${results.flatMap((result) => result.errors)[0]?.message ?? ''}`));
  failures.push(...errors.map(({ message }) => message ?? ''));
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, failures }, hasEndedWell);
}

function specsOf({ specs, suites = [] }: Suite): Suite['specs'] {
  return [...specs, ...suites.flatMap(specsOf)];
}

// Neither may a run without tests pass, nor a program that ended badly without naming a test.
function honest(tally: Tally, hasEndedWell: boolean): Tally {
  const isTooGood = tally.failed === 0 && (!hasEndedWell || tally.passed === 0);
  return isTooGood ? { ...tally, failed: 1, failures: [hasEndedWell ? 'It ran no test.' : 'It ended badly and named no test.'] } : tally;
}
