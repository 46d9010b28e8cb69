import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runConsensus } from '#scripts/consensus/run-consensus.ts';
import { runVerify } from '#scripts/consensus/run-verify.ts';
import { BRIGADE } from './brigade.ts';
import { makeWorld } from './world.ts';

// The work itself takes a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'claimline-consensus-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const HEADER = 'raterId,itemId,value,tsMillis';

async function file(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(at(name), `${lines.join('\n')}\n`);
  return at(name);
}

async function said(work: () => Promise<void>): Promise<{ lines: string[]; refusal: string | null }> {
  const lines: string[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: string) => { lines.push(line); });
  try {
    await work();
    return { lines, refusal: null };
  } catch (error) {
    return { lines, refusal: error instanceof Error ? error.message : String(error) };
  } finally {
    spy.mockRestore();
  }
}

describe('npm run consensus', () => {
  test('writes what it finds of items and raters, the same for any order of rows', async () => {
    const world = makeWorld({ seed: 'file', raters: 300, items: 120, votes: 7000, attack: BRIGADE });
    const rows = world.votes.map(({ rater, item, value, at: time }) => `${rater},${item},${value},${time}`);
    const items = await file('made.csv', ['itemId,createdMillis', ...world.items.map(({ id, createdAt }) => `${id},${createdAt}`)]);
    await runConsensus(['--ratings', await file('rows.csv', [HEADER, ...rows]), '--items', items, '--out', at('one')]);
    await runConsensus(['--ratings', await file('reversed.csv', [HEADER, ...rows.toReversed()]), '--items', items, '--out', at('two/deep')]);
    expect((await readdir(at('one'))).sort()).toEqual(['epoch.json', 'items.csv', 'raters.csv']);
    for (const name of ['items.csv', 'raters.csv']) {
      expect(await readFile(at(`one/${name}`), 'utf8')).toBe(await readFile(at(`two/deep/${name}`), 'utf8'));
    }
    const epoch = JSON.parse(await readFile(at('one/epoch.json'), 'utf8')) as { hash: string; groups: number[]; read: { votes: number } };
    expect([epoch.read.votes, epoch.groups]).toEqual([rows.length, [30]]);
    expect((await readFile(at('one/items.csv'), 'utf8')).split('\n').length).toBe(world.ratings.items.length + 2);
  });

  test('names bad rows by line and writes nothing', async () => {
    const ratings = await file('bad.csv', [HEADER, 'a,x,1,5', 'a,y,2,5', 'a,,1,5', 'b,x,1', 'b,x,,5', 'c,x,1,soon', '', '"d,x,1,5', 'e,x,1,7', 'e,x,0,7', 'f,x,Infinity,1']);
    const { lines, refusal } = await said(() => runConsensus(['--ratings', ratings, '--out', at('never')]));
    expect(lines.map((line) => /line (\d+)/.exec(line)?.[1])).toEqual(['3', '4', '5', '6', '7', '8', '9', '12', '11']);
    expect(refusal).toBe('9 bad rows. Nothing was computed or written.');
    await expect(readdir(at('never'))).rejects.toThrow('ENOENT');
  });

  test('names bad rows of the items too', async () => {
    const ratings = await file('good.csv', [HEADER, 'a,x,1,5']);
    const items = await file('items.csv', ['itemId,createdMillis', 'x,5', 'x,6', 'y,']);
    expect((await said(() => runConsensus(['--ratings', ratings, '--items', items, '--out', at('never')]))).refusal).toContain('2 bad rows');
  });

  test.each<[string, () => Promise<string[]>, string]>([
    ['no such file', async () => ['--ratings', at('nowhere.csv'), '--out', at('never')], 'There is no file'],
    ['an empty file', async () => ['--ratings', await file('empty.csv', [HEADER]), '--out', at('never')], 'has no rows'],
    ['another header', async () => ['--ratings', await file('other.csv', ['a,b', '1,2']), '--out', at('never')], 'has no column raterId'],
    ['no folder to write to', async () => ['--ratings', await file('good.csv', [HEADER, 'a,x,1,5']), '--out', at('good.csv')], 'cannot be written'],
    ['a column twice', async () => ['--ratings', await file('twice.csv', [`raterId,${HEADER}`, 'a,b,x,1,5']), '--out', at('never')], 'has two columns raterId'],
    ['letters that are none', async () => {
      await writeFile(at('latin.csv'), Buffer.concat([Buffer.from(`${HEADER}\na,x,1,5\n`), Buffer.from([0xe4, 0x2c]), Buffer.from('x,1,5\n')]));
      return ['--ratings', at('latin.csv'), '--out', at('never')];
    }, 'latin.csv, line 3: is not UTF-8 text'],
    ['no words', async () => [], 'Say: npm run'],
    ['a word nobody knows', async () => ['--rating', 'x'], 'Say: npm run'],
  ])('says in a sentence what is wrong: %s', async (_name, words, sentence) => {
    expect((await said(async () => runConsensus(await words()))).refusal).toContain(sentence);
  });

  test('reads numbers as other programs write them, columns in any order, quotes, a mark at the start and other line ends', async () => {
    await writeFile(at('other.csv'), '\uFEFFnote,tsMillis,value,itemId,"raterId"\r\n,5.0,1e0,"x",a\r\n"a, b",6,5E-1,x,b\r\n,7,.5,x,"c ""d"""\r\n');
    await runConsensus(['--ratings', at('other.csv'), '--out', at('other')]);
    expect((await readFile(at('other/items.csv'), 'utf8')).split('\n')[1]).toMatch(/^x,3,/);
    expect((await readFile(at('other/raters.csv'), 'utf8')).split('\n')[3]).toBe('"c ""d""",,,,0');
  });

  test('of a file too small to know viewpoints says what can be said', async () => {
    await runConsensus(['--ratings', await file('small.csv', [HEADER, 'a,x,1,5', 'b,x,0.75,6', 'b,"x, y",0,7']), '--out', at('small')]);
    const [, first, second] = (await readFile(at('small/items.csv'), 'utf8')).split('\n');
    expect(first).toMatch(/^x,2,.*,open,/);
    expect(second).toMatch(/^"x, y",1,.*,open,/);
  });
});

test('both commands tell how they are called, and do nothing else', async () => {
  const told: string[] = [];
  const spy = vi.spyOn(console, 'log').mockImplementation((text: string) => { told.push(text); });
  await runConsensus(['--help']);
  await runVerify(['-h']);
  spy.mockRestore();
  expect(told).toEqual([expect.stringContaining('raterId,itemId,value,tsMillis'), expect.stringContaining('npm run -s verify -- file.ndjson')]);
});

test('npm run verify names what is wrong with a dump, by line', async () => {
  const { lines, refusal } = await said(async () => runVerify([await file('dump.ndjson', ['{"type":"epoch"}', 'rubbish'])]));
  expect(lines.map((line) => /line (\d+)/.exec(line)?.[1])).toEqual(['1', '2']);
  expect(refusal).toBe('2 bad lines. Nothing was counted.');
  expect((await said(() => runVerify([]))).refusal).toContain('Say which file');
});

test('npm run verify draws the panels of a file again, and names the line of one that was not drawn so', async () => {
  const commitment = `{"type":"commitment","n":1,"commitment":"${'0'.repeat(64)}","at":"2025-05-01T00:00:00.000Z"}`;
  const panel = `{"type":"panel","panel":"p","claim":"c","reason":"reach","seed":1,"epoch":1,"epochHash":"e","seats":12,"candidatesHash":"h","at":"2025-05-02T00:00:00.000Z","closing":null}`;
  expect((await said(async () => runVerify([await file('panels.ndjson', [commitment, panel])]))).refusal).toBeNull();
  const { lines, refusal } = await said(async () => runVerify([await file('forged.ndjson', [panel, commitment])]));
  expect(lines).toEqual([expect.stringContaining('line 1: secret 1 was never committed to')]);
  expect(refusal).toContain('not all drawn as they had to be');
});
