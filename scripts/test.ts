import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '#server/command.ts';
import { ensureChromium } from './testing/chromium.ts';
import type { Tally } from './testing/tally.ts';
import { asOneTest, playwrightTally, vitestTally } from './testing/tally.ts';
import { runStep } from './testing/run-step.ts';

const PROJECT = join(import.meta.dirname, '..');
const RESULTS = join(PROJECT, 'test-results');
const BIN = join(PROJECT, 'node_modules', '.bin');
const OLDER_POSTGRES = '/usr/lib/postgresql/15/bin';

type Step = { title: string; minutes: number; run: (minutes: number) => Promise<Tally> };

const STEPS: Step[] = [
  { title: 'Types', minutes: 3, run: (minutes) => program(minutes, 'tsc', ['--noEmit']) },
  { title: 'Lint and import borders', minutes: 2, run: (minutes) => program(minutes, 'oxlint', []) },
  { title: 'Unit tests', minutes: 5, run: (minutes) => vitest(minutes, 'unit') },
  { title: 'Database tests on the embedded PostgreSQL', minutes: 8, run: (minutes) => vitest(minutes, 'db') },
  ...(existsSync(join(OLDER_POSTGRES, 'postgres'))
    ? [{
        title: 'Database tests on PostgreSQL 15', minutes: 8,
        run: (minutes: number) => vitest(minutes, 'db', { TEST_POSTGRES_BIN: OLDER_POSTGRES }),
      }]
    : []),
  { title: 'Production build', minutes: 8, run: (minutes) => program(minutes, 'node', ['scripts/build.ts']) },
  { title: 'Start tests', minutes: 8, run: (minutes) => vitest(minutes, 'start') },
  { title: 'Journeys in Chromium', minutes: 20, run: journeys },
];

await runCommand(async () => {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const total: Tally = { passed: 0, failed: 0 };
  for (const step of STEPS) add(total, await announce(step));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

async function announce({ title, minutes, run }: Step): Promise<Tally> {
  console.log(`\n── ${title} ──`);
  const since = performance.now();
  const tally = await run(minutes);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`── ${title}: ${tally.passed} passed, ${tally.failed} failed, ${seconds} s`);
  return tally;
}

async function program(minutes: number, name: string, words: string[]): Promise<Tally> {
  return asOneTest(await runStep(join(BIN, name), words, { cwd: PROJECT, minutes }));
}

async function vitest(minutes: number, project: string, environment: Record<string, string> = {}): Promise<Tally> {
  const output = join(RESULTS, `${project}-${Object.keys(environment).join('')}.json`);
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const hasEnded = await runStep(join(BIN, 'vitest'), words, { cwd: PROJECT, minutes, environment });
  return vitestTally(output, hasEnded);
}

async function journeys(minutes: number): Promise<Tally> {
  await ensureChromium(BIN, PROJECT);
  const hasEnded = await runStep(join(BIN, 'playwright'), ['test'], { cwd: PROJECT, minutes });
  return playwrightTally(join(RESULTS, 'journeys.json'), hasEnded);
}

function add(total: Tally, tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
}
