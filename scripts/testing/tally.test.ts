import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightTally, vitestTally, type Tally } from './tally.ts';

const home = mkdtempSync(join(tmpdir(), 'claimline-tally-'));
afterAll(() => rmSync(home, { recursive: true }));

function report(content: object): string {
  const file = join(mkdtempSync(join(home, 'run-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (passed: number, failed: number, testResults: object[] = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults });
const playwright = (expected: number, unexpected: number, flaky: number, errors: object[] = [], suites: object[] = []) =>
  report({ stats: { expected, unexpected, flaky }, errors, suites });

const counted = ({ passed, failed }: Tally) => ({ passed, failed });
const failed = (fullName: string, message: string) => ({ fullName, status: 'failed', failureMessages: [message] });

test.each([
  ['a good run', vitest(5, 0), true, { passed: 5, failed: 0 }],
  ['a failed test', vitest(4, 1), false, { passed: 4, failed: 1 }],
  ['a file that could not be loaded', vitest(4, 0, [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }]), false, { passed: 4, failed: 1 }],
  ['an end that was bad for no named reason', vitest(5, 0), false, { passed: 5, failed: 1 }],
  ['a run without any test', vitest(0, 0), true, { passed: 0, failed: 1 }],
  ['no report', '/nowhere', true, { passed: 0, failed: 1 }],
])('Vitest: %s', (_, file, hasEnded, expected) => expect(counted(vitestTally(file, hasEnded))).toEqual(expected));

test.each([
  ['a good run', playwright(3, 0, 0), true, { passed: 3, failed: 0 }],
  ['a journey that passed at the second try', playwright(2, 0, 1), true, { passed: 2, failed: 1 }],
  ['a server that did not start', playwright(0, 0, 0, [{}]), false, { passed: 0, failed: 1 }],
])('Playwright: %s', (_, file, hasEnded, expected) => expect(counted(playwrightTally(file, hasEnded))).toEqual(expected));

test('what failed is named with what was wrong', () => {
  const ran = [
    { name: join(process.cwd(), 'lib/a.test.ts'), status: 'failed', assertionResults: [failed('adds up', 'expected 3'), { fullName: 'subtracts', status: 'passed' }] },
    { name: join(process.cwd(), 'lib/b.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
  ];
  expect(vitestTally(vitest(1, 1, ran), false).failures).toEqual(['lib/a.test.ts: adds up\nexpected 3', 'lib/b.test.ts\nno such module']);

  const journey = (title: string, status: string, message?: string) =>
    ({ title, file: 'vote.spec.ts', tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }] });
  const journeys = [{ specs: [journey('opens', 'expected')], suites: [{ specs: [journey('votes', 'unexpected', 'no button'), journey('waits', 'flaky', 'late')] }] }];
  expect(playwrightTally(playwright(1, 1, 1, [{ message: 'no server' }], journeys), false).failures)
    .toEqual(['e2e/vote.spec.ts: votes\nno button', 'e2e/vote.spec.ts: waits\nlate', 'no server']);
  expect(vitestTally(vitest(5, 0), false).failures).toEqual(['It ended badly and named no test.']);
});
