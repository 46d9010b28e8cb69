import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePdf } from '#test/factories/pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimline-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on a file of these bytes that calls itself a page: how it ends, and what it says. */
async function extract(name: string, bytes: Uint8Array | string): Promise<{ code: number; out: string; err: string }> {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, bytes);
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/extract.ts', path], (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

test('a page is one line of JSON', async () => {
  const { code, out } = await extract('page', '<title>A page</title><p>Its text');
  expect([code, JSON.parse(out)]).toMatchObject([0, { title: 'A page', text: 'Its text', foundIn: { title: 'html' } }]);
});

test('a PDF that is called a page is read as what it is', async () => {
  const { code, out } = await extract('paper', makePdf(['What the paper says']));
  expect([code, JSON.parse(out)]).toMatchObject([0, { text: 'What the paper says' }]);
});

test('a picture that is called a page is refused in a sentence', async () => {
  const { code, out, err } = await extract('dot', Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02', 'hex'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/dot\.html could not be read: it is no page but image\/png\n$/);
});
