import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playwrightTally, vitestTally } from './tally.ts';

const home = mkdtempSync(join(tmpdir(), 'claimline-tally-'));
afterAll(() => rmSync(home, { recursive: true }));

function report(content: object): string {
  const file = join(mkdtempSync(join(home, 'run-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (passed: number, failed: number, testResults: object[] = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults });
const playwright = (expected: number, unexpected: number, flaky: number, errors: object[] = []) =>
  report({ stats: { expected, unexpected, flaky }, errors });

test.each([
  ['a good run', vitest(5, 0), true, { passed: 5, failed: 0 }],
  ['a failed test', vitest(4, 1), false, { passed: 4, failed: 1 }],
  ['a file that could not be loaded', vitest(4, 0, [{ status: 'failed', assertionResults: [] }]), false, { passed: 4, failed: 1 }],
  ['an end that was bad for no named reason', vitest(5, 0), false, { passed: 5, failed: 1 }],
  ['a run without any test', vitest(0, 0), true, { passed: 0, failed: 1 }],
  ['no report', '/nowhere', true, { passed: 0, failed: 1 }],
])('Vitest: %s', (_, file, hasEnded, expected) => expect(vitestTally(file, hasEnded)).toEqual(expected));

test.each([
  ['a good run', playwright(3, 0, 0), true, { passed: 3, failed: 0 }],
  ['a journey that passed at the second try', playwright(2, 0, 1), true, { passed: 2, failed: 1 }],
  ['a server that did not start', playwright(0, 0, 0, [{}]), false, { passed: 0, failed: 1 }],
])('Playwright: %s', (_, file, hasEnded, expected) => expect(playwrightTally(file, hasEnded)).toEqual(expected));
