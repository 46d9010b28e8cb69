import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { childEnvironment } from '#lib/env.ts';
import { freePort } from '#server/database/free-port.ts';

// A disk that only one command sees, and that is gone when it ends: nothing is left mounted, whatever happens.
const UNSHARE = process.getuid?.() === 0 ? ['-m'] : ['-rm'];
const mayMount = spawnSync('unshare', [...UNSHARE, 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

const disk = mkdtempSync(join(tmpdir(), 'claimline-disk-'));
afterAll(() => rmSync(disk, { recursive: true, force: true }));

/** Runs a shell command below a disk of that many megabytes. Gives how it ended and what it said. */
async function onDisk(megabytes: number, command: string): Promise<{ code: number; words: string }> {
  const environment = childEnvironment({ NODE_ENV: 'production', PORT: String(await freePort()), NODE: process.execPath, DISK: disk, CLAIMLINE_DATA: join(disk, 'data') });
  const script = `mount -t tmpfs -o size=${megabytes}m,mode=755 tmpfs "$DISK" && ${command}`;
  return new Promise((done) => {
    execFile('unshare', [...UNSHARE, 'sh', '-c', script], { env: environment, timeout: 100_000 }, (error, said, complained) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, words: `${said}${complained}`.trim() }));
  });
}

const FILL = 'dd if=/dev/zero of="$DISK/fill" bs=1k 2>/dev/null;';
const DATABASE = '"$NODE" test/start/start-database.ts "$DISK/postgres"';

// Only who may mount can have a small disk of their own; elsewhere there is nothing to run this on.
test.runIf(mayMount)('a full disk ends the start in one sentence', async () => {
  const { code, words } = await onDisk(1, `mkdir "$DISK/data" && { ${FILL} "$NODE" scripts/start.ts; }`);
  expect([code, words]).toEqual([1, `claimline: The disk is full: ${join(disk, 'data')}`]);
});

test.runIf(mayMount)('a disk too small for the database says so, and leaves no half of one', async () => {
  const { code, words } = await onDisk(8, `{ ${DATABASE}; code=$?; ls "$DISK/postgres/cluster" 2>/dev/null; exit $code; }`);
  expect([code, words]).toEqual([1, 'The disk is full: the database could not be made.']);
});

test.runIf(mayMount)('a disk that filled up after the database was made says so too', async () => {
  const { code, words } = await onDisk(160, `${DATABASE} && { ${FILL} ${DATABASE}; }`);
  expect([code, words]).toEqual([1, 'startedThe disk is full: the database cannot start.']);
});
