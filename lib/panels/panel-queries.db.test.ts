import { beforeAll, expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { heldSeats } from '#db/panel-seats.ts';
import type { Member } from '#lib/auth/actor.ts';
import { checkPanels, type PanelLine } from '#lib/domain/consensus/panel-file.ts';
import { attackedClaim, holderOf, makeCrowd, panelOn, SEATS, voteOn } from '#test/factories/panels.ts';
import { listPanels, panelsFile } from './panel-queries.ts';
import { tendPanels } from './tend-panels.ts';

let crowd: Member[] = [];
beforeAll(async () => { crowd = await makeCrowd(); });

async function lines(): Promise<string[]> {
  return new TextDecoder().decode((await panelsFile()).body as Uint8Array).trimEnd().split('\n');
}

test('anybody can draw a closed panel again from the published file, and is told nothing of who sits before', async () => {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  const held = await heldSeats(on(), panel.id);
  const before = (await lines()).map((line) => JSON.parse(line) as PanelLine);
  expect(before.find((line) => line.type === 'panel' && line.panel === panel.id)).toMatchObject({ closing: null, seats: SEATS });
  for (const { name } of held) expect(JSON.stringify(before)).not.toContain(name);
  for (const seat of held.slice(1)) await voteOn(await holderOf(crowd, seat), claim, '0.25');
  expect((await listPanels()).panels.find(({ id }) => id === panel.id)?.closing).toBeNull();
  await voteOn(await holderOf(crowd, held[0] ?? raise()), claim, 'cannot-judge');
  await tendPanels();
  const check = checkPanels(await lines());
  expect(check.problems).toEqual([]);
  expect(check.drawnAgain).toBeGreaterThan(0);
  const told = (await listPanels()).panels.find(({ id }) => id === panel.id)?.closing;
  expect(told).toMatchObject({ votes: SEATS - 1, counts: true });
  expect(told?.seats.map(({ rater }) => rater).sort()).toEqual(held.map(({ name }) => name).sort());
});

test('a forged seat in the file is found out', async () => {
  const forged = (await lines()).map((line) => line.replace(/"turn":0,"rater":"[0-9a-f]+"/, '"turn":0,"rater":"0123456789ab"'));
  expect(checkPanels(forged).problems).toHaveLength(1);
});

function raise(): never {
  throw new Error('no seats');
}
