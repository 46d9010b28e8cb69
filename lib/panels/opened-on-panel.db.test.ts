import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { heldSeats } from '#db/panel-seats.ts';
import type { Member } from '#lib/auth/actor.ts';
import { readDump } from '#lib/domain/consensus/dump-reader.ts';
import { verifyDump } from '#lib/domain/consensus/verify-dump.ts';
import { attackedClaim, closeAnEpoch, holderOf, lastState, makeCrowd, panelOn, SEATS, voteOn } from '#test/factories/panels.ts';
import { listPanels } from './panel-queries.ts';
import { tendPanels } from './tend-panels.ts';

const WITHOUT = 8;

let crowd: Member[] = [];
beforeAll(async () => { crowd = await makeCrowd(); });

/** A panel of which the first eight open nothing and say "fully"; the others open the evidence and say "not at all". */
async function answeredPanel(doOpen: boolean) {
  const claim = await attackedClaim(crowd);
  await tendPanels();
  const panel = await panelOn(claim);
  for (const [k, seat] of (await heldSeats(on(), panel.id)).entries()) {
    const opened = k < WITHOUT && !doOpen ? [] : [claim.evidenceId];
    await voteOn(await holderOf(crowd, seat), claim, k < WITHOUT ? '1' : '0', { opened });
  }
  await tendPanels();
  await closeAnEpoch();
  return { claim, panel, answer: (await lastState(claim))?.alarm?.panel ?? null };
}

async function lastDump() {
  const [row] = await sql()<{ dump: Uint8Array }[]>`select dump from epoch_dumps order by number desc limit 1`;
  if (!row) throw new Error('no dump');
  const reader = readDump();
  for (const line of gunzipSync(row.dump).toString().trimEnd().split('\n')) reader.line(line);
  return verifyDump(reader.finish());
}

test('answers without evidence opened weigh half on their panel, are told by number, and the published file gives the same', async () => {
  const { claim, panel, answer } = await answeredPanel(false);
  expect(answer).toMatchObject({ votes: SEATS, unopened: WITHOUT });
  const told = (await listPanels()).panels.find(({ id }) => id === panel.id)?.closing?.seats ?? [];
  expect(told.filter(({ opened }) => opened === false)).toHaveLength(WITHOUT);
  expect(told.filter(({ opened }) => opened)).toHaveLength(SEATS - WITHOUT);
  const verified = await lastDump();
  expect(verified.isVerified).toBe(true);
  expect(verified.panels.find(({ stated }) => stated.item === claim.id)).toMatchObject({ isSame: true, stated: { unopened: WITHOUT, score: answer?.score } });

  const opened = await answeredPanel(true);
  expect(opened.answer).toMatchObject({ votes: SEATS, unopened: 0 });
  expect(answer?.score ?? Infinity).toBeLessThan(opened.answer?.score ?? -Infinity);
});
