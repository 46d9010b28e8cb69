import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childEnvironment } from '#lib/env.ts';
import type { CastMember } from '#lib/site/seed-sample/cast.ts';

let data: string;
let said: string;
let cast: CastMember[];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'claimline-sample-'));
  const env = childEnvironment({ CLAIMLINE_DATA: data, DATABASE_URL: '', NODE_ENV: 'production' });
  const script = join(import.meta.dirname, 'seed-embedded.ts');
  said = (await promisify(execFile)(process.execPath, [script], { env })).stdout;
  cast = JSON.parse(await readFile(join(data, 'sample-cast.json'), 'utf8')) as CastMember[];
});

afterAll(() => rm(data, { recursive: true, force: true }));

test('the cast\'s passwords are kept where only their owner reads them, and printed once', async () => {
  expect((await stat(join(data, 'sample-cast.json'))).mode & 0o777).toBe(0o600);
  expect(cast).toHaveLength(12);
  for (const { password, email } of cast) {
    expect(said.split(password)).toHaveLength(2);
    expect(said).toContain(email);
  }
});

test('a database that is not empty is refused', () => {
  expect(said).toContain('refused: The sample is loaded into an empty database only.');
});
