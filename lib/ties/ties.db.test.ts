import { expect, test } from 'vitest';
import { on, sql } from '#db/client.ts';
import { ownVotes } from '#db/votes.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { getClaimForDesk } from '#lib/claims/claim-queries.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import type { Member } from '#lib/auth/actor.ts';
import { getVoteDesk } from '#lib/votes/vote-queries.ts';
import { castVote } from '#test/factories/votes.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { declareTie } from './declare-tie.ts';
import { ownTies } from './tie-queries.ts';

let made = 0;

/** A claim that one party made, and the party. */
async function claimOfParty() {
  const name = `A party with friends ${(made += 1)}`;
  const claim = await makeClaimWithEvidence({ claimant: { name } });
  const { party } = (await see(claim.slug)).view.attributions[0] ?? raise();
  return { ...claim, partyId: party.id, name };
}
const voteOn = async (member: Member, { slug, evidenceId, id }: { slug: string; evidenceId: string; id: string }) => {
  await castVote(member, { slug, value: '1', evidenceId, tag: 'primary-source' });
  return (await ownVotes(on(), id, member.id))[0];
};

test('a standing tie ticks the form of claims of that party, and marks the vote also where the form does not', async () => {
  const [claim, other] = [await claimOfParty(), await claimOfParty()];
  const member = await makeMember('reviewer');
  await declareTie(member, { party: { id: claim.partyId }, tied: 'yes' });
  const desk = async ({ slug }: { slug: string }) => getVoteDesk(member, (await getClaimForDesk(member, slug)) ?? raise());
  expect([(await desk(claim)).isTied, (await desk(other)).isTied]).toEqual([true, false]);
  expect([(await voteOn(member, claim))?.interest, (await voteOn(member, other))?.interest]).toEqual([true, false]);
  await castVote(member, { slug: claim.slug, value: '1', evidenceId: claim.evidenceId, tag: 'primary-source', interest: false });
  expect((await ownVotes(on(), claim.id, member.id)).map(({ interest }) => interest)).toEqual([true, true]);
});

test('a tie that ended marks later votes no more; all that was said of it is kept, and only its owner reads it', async () => {
  const claim = await claimOfParty();
  const member = await makeMember('reviewer');
  await declareTie(member, { party: { name: claim.name.toUpperCase() }, tied: 'yes' });
  expect((await ownTies(member))?.standing).toMatchObject([{ partyId: claim.partyId, name: claim.name }]);
  expect(await voteOn(member, claim)).toMatchObject({ interest: true });
  await declareTie(member, { party: { id: claim.partyId }, tied: 'no' });
  expect(await voteOn(member, claim)).toMatchObject({ interest: false, n: 2 });
  const ties = await ownTies(member);
  expect(ties?.standing).toEqual([]);
  expect(ties?.said.map(({ isTied }) => isTied)).toEqual([false, true]);
  expect((await ownTies(await makeMember('reviewer')))?.said).toEqual([]);
  expect(await ownTies(await makeMember('editor'))).toBeNull();
});

test('said twice, also at once, it is kept once', async () => {
  const { partyId } = await claimOfParty();
  const member = await makeMember('reviewer');
  await Promise.all([1, 2, 3].map(() => declareTie(member, { party: { id: partyId }, tied: 'yes' })));
  await declareTie(member, { party: { id: partyId }, tied: 'yes' });
  expect((await ownTies(member))?.said).toHaveLength(1);
});

test('a tie follows the parties of a claim: those that carried it, those of a claim merged into it, and no longer one taken back', async () => {
  const [claim, absorbed] = [await claimOfParty(), await claimOfParty()];
  const member = await makeMember('reviewer');
  await declareTie(member, { party: { id: absorbed.partyId }, tied: 'yes' });
  expect(await voteOn(member, claim)).toMatchObject({ interest: false });
  await mergeClaims(await makeMember('editor'), { slug: absorbed.slug, into: claim.slug, reason: 'They are one and the same' });
  expect(await voteOn(member, claim)).toMatchObject({ interest: true });
  const { value } = await attributeClaim(await makeMember('researcher'), { slug: claim.slug, party: { name: `Another ${claim.name}` } });
  const friend = await makeMember('reviewer');
  await declareTie(friend, { party: { name: `Another ${claim.name}` }, tied: 'yes' });
  expect(await voteOn(friend, claim)).toMatchObject({ interest: true });
  await withdrawItem(await makeMember('editor'), { slug: claim.slug, itemId: value.id, reason: 'It said nothing of the kind' });
  expect(await voteOn(friend, claim)).toMatchObject({ interest: false });
});

test('a tie is to a party that is here and named in public, said by somebody who is signed in', async () => {
  const member = await makeMember('reviewer');
  const draft = await makeClaimWithEvidence({ visibility: 'draft', claimant: { name: 'A party of a draft alone' } });
  expect(draft.slug).toBeTruthy();
  for (const name of ['A party of a draft alone', 'Nobody of this name']) {
    expect((await refusalOf(declareTie(member, { party: { name }, tied: 'yes' }))).fields).toHaveProperty(['party.name']);
  }
  expect((await refusalOf(declareTie(member, { party: { id: member.id }, tied: 'yes' }))).fields).toHaveProperty(['party.id']);
  expect((await refusalOf(declareTie(member, { party: {}, tied: 'yes' }))).fields).toHaveProperty(['party.name']);
  expect((await refusalOf(declareTie(null, { party: { name: 'A party' }, tied: 'yes' }))).code).toBe('not-signed-in');
  expect(await sql()`select 1 from standing_ties where actor_id = ${member.id}`).toHaveLength(0);
});

function raise(): never {
  throw new Error('it is not there');
}
