import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runCommand } from '#server/command.ts';
import { ensureChromium } from './testing/chromium.ts';
import type { Tally } from './testing/tally.ts';
import { asOneTest, playwrightTally, vitestTally } from './testing/tally.ts';
import { runStep } from './testing/run-step.ts';

const PROJECT = join(import.meta.dirname, '..');
const RESULTS = join(PROJECT, 'test-results');
const BIN = join(PROJECT, 'node_modules', '.bin');
const FAILURE_LINES = 12;
const OLDER_POSTGRES = '/usr/lib/postgresql/15/bin';

type Step = { title: string; minutes: number; run: (options: RunOptions) => Promise<Tally> };
type RunOptions = { minutes: number; log?: string };

const FIRST: Step[] = [
  { title: 'Types', minutes: 3, run: (options) => program(options, 'tsc', ['--noEmit']) },
  { title: 'Lint and import borders', minutes: 2, run: (options) => program(options, 'oxlint', []) },
];
// Neither lane keeps two cores busy by itself, so they run side by side.
const RULES: Step[] = [
  { title: 'Unit tests', minutes: 8, run: (options) => vitest(options, 'unit') },
  { title: 'Database tests on the embedded PostgreSQL', minutes: 12, run: (options) => vitest(options, 'db') },
  ...(existsSync(join(OLDER_POSTGRES, 'postgres'))
    ? [{
        title: 'Database tests on PostgreSQL 15', minutes: 12,
        run: (options: RunOptions) => vitest(options, 'db', { TEST_POSTGRES_BIN: OLDER_POSTGRES }),
      }]
    : []),
];
const SITE: Step[] = [
  { title: 'Production build', minutes: 8, run: (options) => program(options, 'node', ['scripts/build.ts']) },
  { title: 'Start tests', minutes: 8, run: (options) => vitest(options, 'start') },
  { title: 'Journeys in Chromium', minutes: 25, run: journeys },
];

await runCommand(async () => {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const tallies = await lane(FIRST);
  // One lane is shown while it runs, the other step by step, or nobody could read either.
  tallies.push(...(await Promise.all([lane(RULES, join(RESULTS, 'rules.log')), lane(SITE)])).flat());
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  // Once more at the end, where they are looked for: what they were printed among can be long.
  for (const failure of tallies.flatMap(({ failures }) => failures)) console.log(`\n✗ ${inShort(failure)}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

async function lane(steps: Step[], log?: string): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) tallies.push(await announce(step, log));
  return tallies;
}

async function announce({ title, minutes, run }: Step, log?: string): Promise<Tally> {
  console.log(`\n── ${title} ──`);
  const since = performance.now();
  const tally = await run({ minutes, log });
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`── ${title}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`);
  return { ...tally, failures: tally.failures.map((failure) => `${title}, ${failure}`) };
}

function inShort(failure: string): string {
  const lines = stripVTControlCharacters(failure).split('\n');
  return lines.slice(0, FAILURE_LINES).join('\n  ');
}

async function program(options: RunOptions, name: string, words: string[]): Promise<Tally> {
  return asOneTest(await runStep(join(BIN, name), words, { cwd: PROJECT, ...options }), `${name} ${words.join(' ')}`);
}

async function vitest(options: RunOptions, project: string, environment: Record<string, string> = {}): Promise<Tally> {
  const output = join(RESULTS, `${project}-${Object.keys(environment).join('')}.json`);
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const hasEnded = await runStep(join(BIN, 'vitest'), words, { cwd: PROJECT, environment, ...options });
  return vitestTally(output, hasEnded);
}

async function journeys(options: RunOptions): Promise<Tally> {
  await ensureChromium(BIN, PROJECT);
  const hasEnded = await runStep(join(BIN, 'playwright'), ['test'], { cwd: PROJECT, ...options });
  return playwrightTally(join(RESULTS, 'journeys.json'), hasEnded);
}
