import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CODE_VERSION } from '#lib/domain/consensus/epoch.ts';
import { CONSENSUS_POLICY } from '#lib/domain/consensus/policy.ts';
import { randomFrom } from '#lib/domain/consensus/random.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const ROWS = 1_000_000;
const HEAP_MB = 256;
const KEPT = 20;

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'claimline-hostile-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const header = (more: object = {}) => JSON.stringify({
  type: 'epoch', number: 1, codeVersion: CODE_VERSION, policyVersion: CONSENSUS_POLICY.version, position: ROWS, startedFrom: null,
  counts: { votes: 0, raters: 0, items: 0 }, hash: '0'.repeat(64), votesHash: '0'.repeat(64), ...more,
});
const POLICY = JSON.stringify({ type: 'policy', policy: CONSENSUS_POLICY });
const vote = (n: number, more: object = {}) => JSON.stringify({
  type: 'vote', n, item: `i${n % 500}`, rater: `r${n}`, value: n % 5, weight: 1, at: n, assigned: false, interest: false, ...more,
});

async function file(name: string, lines: Iterable<string>): Promise<string> {
  const path = join(folder, name);
  const out = createWriteStream(path);
  for (const line of lines) if (!out.write(`${line}\n`)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  return path;
}

/** Runs the command as a process of its own, with little memory: what it says, how it ends, and how long it takes. */
async function verify(path: string): Promise<{ code: number; lines: string[]; seconds: number }> {
  const since = performance.now();
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [`--max-old-space-size=${HEAP_MB}`, 'scripts/verify.ts', path], { maxBuffer: 1e6 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, said: `${out}${err}` }));
  });
  return { code, lines: said.trimEnd().split('\n'), seconds: (performance.now() - since) / 1000 };
}

// Every kind of bad row in turn, among good ones.
const BAD: ((n: number) => string)[] = [
  (n) => vote(n - 3), () => vote(1), () => '{"type":"vote"', () => '[]', (n) => vote(n, { value: 9 }), (n) => vote(n, { weight: 1e300 }),
  (n) => vote(n).replace(`"at":${n}`, '"at":1e999'), (n) => vote(n, { n: 2 ** 60 }), (n) => vote(n, { rater: 'r'.repeat(300) }),
  (n) => vote(n, { item: '' }), () => '{"__proto__":{"type":"vote"}}', () => `{"type":"vote","n":${'9'.repeat(400)}}`, () => 'null', () => '',
  () => header(), () => POLICY,
];

function* hostileRows(): Generator<string> {
  yield header();
  yield POLICY;
  for (let n = 1; n <= ROWS; n += 1) yield n % 2 === 0 ? vote(n) : BAD[n % BAD.length]?.(n) ?? '';
}

test('a million hostile rows are reported by line, twenty of them shown, in bounded memory and time', async () => {
  const { code, lines, seconds } = await verify(await file('million.ndjson', hostileRows()));
  expect(code).toBe(1);
  const named = lines.filter((line) => /, line \d+: /.test(line));
  expect(named).toHaveLength(KEPT);
  expect(named[0]).toMatch(/, line 5: /);
  expect(lines.at(-1)).toMatch(/^claimline: \d{6} bad lines, \d{6} of them not shown\. Nothing was counted\.$/);
  expect(seconds).toBeLessThan(90);
});

test('a flood of votes that are well formed and nobody’s is counted and compared in bounded memory', async () => {
  const { code, lines } = await verify(await file('flood.ndjson', (function* () {
    yield header();
    yield POLICY;
    for (let n = 1; n <= ROWS / 4; n += 1) yield vote(n);
  })()));
  expect(code).toBe(1);
  expect(lines.at(-1)).toContain('These votes do not give the epoch that the dump states.');
});

test.each<[string, string[]]>([
  ['more votes than there are', [header({ counts: { votes: 1e15, raters: 1, items: 1 } }), POLICY, vote(1)]],
  ['fewer', [header({ counts: { votes: 0, raters: 0, items: 7 } }), POLICY, vote(1), vote(2)]],
])('counts that lie do not verify: %s', async (_name, lines) => {
  const { code, lines: said } = await verify(await file('counts.ndjson', lines));
  expect(code).toBe(1);
  expect(said.at(-1)).toContain('These votes do not give the epoch');
});

test('random bytes are refused at the first line that is no text', async () => {
  const random = randomFrom('beef');
  const path = join(folder, 'bytes.ndjson');
  await writeFile(path, Buffer.concat([Buffer.from(`${header()}\n${POLICY}\n`), Buffer.from(Array.from({ length: 1 << 20 }, () => Math.floor(random() * 256)))]));
  const { code, lines } = await verify(path);
  expect(code).toBe(1);
  expect(lines.at(-1)).toMatch(/line \d+: is not UTF-8 text\.$/);
});

test('a line of ten megabytes is refused by its number, after what was wrong before it', async () => {
  const { code, lines } = await verify(await file('long.ndjson', [header(), POLICY, 'rubbish', 'x'.repeat(10_000_000), vote(1)]));
  expect(code).toBe(1);
  expect(lines[0]).toMatch(/, line 3: is not JSON$/);
  expect(lines.at(-1)).toMatch(/line 4: is longer than a million bytes\.$/);
});
