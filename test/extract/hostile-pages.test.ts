import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'claimline-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What takes longer with the square of its length takes hundreds. */
const MOST_TIMES = 3;

type Cost = { title: string | null; text: string; length: number; timesOrdinary: number; maxRssMb: number };

async function costOf(name: string, page: string): Promise<Cost> {
  const path = join(folder, name);
  writeFileSync(path, page);
  const { stdout } = await promisify(execFile)(process.execPath, ['test/extract/measured.ts', path], { timeout: 30_000 });
  return JSON.parse(stdout) as Cost;
}

const page = (body: string) => `<html><head><title>A page</title></head><body>${body}</body></html>`;

// Against an ordinary page of a megabyte in the same process: a slow or busy machine is none of the page's cost.
test.each([
  ['20,000 nested tags', page(`${'<div>'.repeat(20_000)}text${'</div>'.repeat(20_000)}`), 'text'],
  ['20,000 nested tags that never end', `<title>A page</title>${'<p><b><table><li><font>'.repeat(4000)}text`, 'text'],
  ['an attribute of 10 MB', page(`<p title="${'a'.repeat(10_000_000)}">text</p>`), 'text'],
  ['a million entities', page(`<p>${'&amp;'.repeat(1_000_000)}</p>`), '&&&'],
  ['a million unclosed comments', page(`text${'<!--'.repeat(1_000_000)}`), 'text'],
  ['stray quotes', page(`text${'<a b="\'><i c=\'"'.repeat(200_000)}`), 'text'],
  ['five million angles that begin no tag', page(`text${'<'.repeat(5_000_000)}`), 'text'],
  ['8 MB of blanks', page(`text${' '.repeat(8_000_000)}`), 'text'],
  ['a script of brackets', page(`<script type="application/ld+json">${'['.repeat(400_000)}</script>text`), 'text'],
])('%s: costs less than three ordinary pages, and 256 MB', async (name, html, text) => {
  const cost = await costOf(`${name.replaceAll(/\W/g, '-')}.html`, html);
  expect(cost.title).toBe('A page');
  expect(cost.text).toContain(text);
  expect(cost.timesOrdinary).toBeLessThan(MOST_TIMES);
  expect(cost.maxRssMb).toBeLessThan(256);
}, 40_000);

test('a million entities come out as a million letters', async () => {
  expect((await costOf('entities.html', page(`<p>${'&amp;'.repeat(1_000_000)}</p>`))).length).toBe(1_000_000);
}, 40_000);
