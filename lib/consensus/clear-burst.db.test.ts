import { expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { pointsOf } from '#db/consensus-points.ts';
import type { Member } from '#lib/auth/actor.ts';
import { getDesk } from '#lib/desk/desk-queries.ts';
import { burstOn } from '#test/factories/bursts.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { burstsOn, findBursts } from './burst-queries.ts';
import { catchUpWholly } from './catch-up-wholly.ts';
import { clearBurst } from './clear-burst.ts';
import { closeEpoch } from './close-epoch.ts';
import type { Reading, State } from './point.ts';

const reason = 'A newspaper had it on its front page that morning';

async function pushed() {
  const claim = await makeClaimWithEvidence();
  await burstOn(claim.id, claim.evidenceId);
  const { view } = await see(claim.slug);
  const [burst] = await findBursts(on(), view);
  if (!burst) throw new Error('there is no burst');
  return { ...claim, view, burst, input: { slug: claim.slug, burst: burst.from, seenVotes: burst.votes, reason } };
}
const lastState = async (id: string) => (await pointsOf<Reading, State>(on(), id, 100)).at(-1)?.state;
const isListed = async (member: Member, slug: string) => (await getDesk(member)).attacked?.some((claim) => claim.slug === slug);

test('an editor sees the burst on the desk, clears it with a reason, and the next epoch lifts the alarm', async () => {
  const { id, slug, view, burst, input } = await pushed();
  const editor = await makeMember('editor');
  expect(burst).toMatchObject({ votes: 12, share: 1 });
  await catchUpWholly();
  await closeEpoch({ exact: true });
  expect((await lastState(id))?.alarm).toMatchObject({ isAttacked: true, burstShare: 1 });
  expect(await isListed(editor, slug)).toBe(true);
  expect((await getDesk(await makeMember('reviewer'))).attacked).toBeNull();
  await clearBurst(editor, input);
  expect(await burstsOn(editor, view)).toMatchObject({ standing: [], cleared: [{ votes: 12, reason, by: editor.name }] });
  // No vote is new, and still the next epoch is due.
  expect(await closeEpoch({ exact: false })).not.toBeNull();
  expect((await lastState(id))?.alarm).toMatchObject({ isAttacked: false, burstShare: 0 });
  expect(await isListed(editor, slug)).toBe(false);
  expect(await closeEpoch({ exact: false })).toBeNull();
});

test('one that was cleared, that has grown or never was is refused with what there is', async () => {
  const { id, evidenceId, input, view } = await pushed();
  const editor = await makeMember('editor');
  await burstOn(id, evidenceId);
  await expect(clearBurst(editor, input)).rejects.toMatchObject({ code: 'stale', details: { changed: { bursts: [{ votes: 24 }] } } });
  await clearBurst(editor, { ...input, seenVotes: 24 });
  await expect(clearBurst(editor, { ...input, seenVotes: 24 })).rejects.toMatchObject({ code: 'stale', details: { changed: { bursts: [] } } });
  await expect(clearBurst(editor, { ...input, burst: '2025-05-01T00:00:00.000Z' })).rejects.toMatchObject({ code: 'stale' });
  await expect(clearBurst(editor, { ...input, burst: 'this morning' })).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await burstsOn(await makeMember('reviewer', 'admin'), view)).toBeNull();
});

test('of two editors at once one clears it', async () => {
  const { input } = await pushed();
  const both = await Promise.allSettled([clearBurst(await makeMember('editor'), input), clearBurst(await makeMember('editor'), input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
