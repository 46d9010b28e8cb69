import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { childEnvironment } from '#lib/env.ts';
import { freePort } from '#server/database/free-port.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimline-refusals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a start ends that cannot go on: its exit code and what it says. */
async function start(settings: Record<string, string>): Promise<{ code: number; words: string }> {
  const environment = childEnvironment({
    NODE_ENV: 'production', PORT: String(await freePort()), CLAIMLINE_DATA: join(folder, 'data'), ...settings,
  });
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/start.ts'], { env: environment, timeout: 60_000 }, (error, said, complained) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, words: `${said}${complained}`.trim() }));
  });
}

test.each([
  ['a port that is no number', { PORT: 'eighty' }],
  ['a data folder below a file', { CLAIMLINE_DATA: '/dev/null/data' }],
  ['a database address that is none', { DATABASE_URL: 'mysql://localhost/claims' }],
  ['a database that does not answer', { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' }],
  ['a sample setting that is neither on nor off', { CLAIMLINE_SAMPLE: 'maybe' }],
])('%s ends the start in one sentence', async (_, settings) => {
  const { code, words } = await start(settings);
  expect([code, words.split('\n').length], words).toEqual([1, 1]);
  expect(words).toMatch(/^claimline: .+\.?$/);
  expect(words).not.toMatch(/\bat .+:\d+:\d+/);
});

test('a busy port ends the start in one sentence that names it', async () => {
  const port = await freePort();
  const busy = createServer().listen(port, '127.0.0.1');
  const { code, words } = await start({ PORT: String(port) });
  busy.close();
  expect([code, words.split('\n').length], words).toEqual([1, 1]);
  expect(words).toContain(String(port));
});
