import { afterEach, expect, test, vi } from 'vitest';
import { on } from '#db/client.ts';
import { pointsOf } from '#db/consensus-points.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { castVote } from '#test/factories/votes.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { closeEpoch } from './close-epoch.ts';
import type { Reading, State } from './point.ts';

const DAY = 86_400_000;
afterEach(() => vi.useRealTimers());

test('a year past its term a claim’s range is twice as wide, in the epoch and between epochs, and not before', async () => {
  const { id, slug, evidenceId } = await makeClaimWithEvidence();
  const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  await changeStatus(await makeMember('editor'), {
    slug, to: 'supported', reason: 'The report says so', evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id, reviewBy: tomorrow,
  });
  const vote = async () => castVote(await makeMember('reviewer'), { slug, value: '1', evidenceId, tag: 'primary-source' });
  for (let n = 0; n < 6; n += 1) await vote();
  await catchUpWholly();
  await closeEpoch({ exact: true });
  const last = async () => (await pointsOf<Reading, State | null>(on(), id, 100)).at(-1);
  const before = await last();
  expect(before?.reading.stale).toBeUndefined();

  await vote();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${tomorrow}T00:00:00.000Z`) + 366 * DAY });
  await catchUpWholly();
  const between = await last();
  expect(between).toMatchObject({ closesEpoch: false, reading: { stale: { times: expect.closeTo(2, 3) } } });
  await closeEpoch({ exact: true });
  const after = await last();
  expect(after).toMatchObject({ closesEpoch: true, reading: { stale: { times: expect.closeTo(2, 3) } } });
  const width = ({ band }: Reading) => band.high - band.low;
  expect(width(after?.reading ?? raise())).toBeGreaterThan(1.5 * width(before?.reading ?? raise()));
});

function raise(): never {
  throw new Error('there is no point');
}
