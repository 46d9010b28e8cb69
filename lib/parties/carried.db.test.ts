import { beforeAll, expect, test } from 'vitest';
import { on } from '#db/client.ts';
import { findWaiting } from '#db/review-queue.ts';
import { citationsOf } from '#db/source-citations.ts';
import type { Member } from '#lib/auth/actor.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { listClaims } from '#lib/claims/list-queries.ts';
import { readListQuery } from '#lib/claims/list-query.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { splitClaim } from '#lib/claims/split-claim.ts';
import { undoMerge } from '#lib/claims/undo-merge.ts';
import { undoSplit } from '#lib/claims/undo-split.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { claimsMadeThere, claimsThatCite } from '#lib/sources/source-queries.ts';
import { makeClaim, makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { getParty, howItFared, listOfParties, whatItClaimed, whatItPublished, whatItRepeated } from './party-queries.ts';

const reason = 'They turned out to say the same';
const today = new Date().toISOString().slice(0, 10);
let editor: Member;

beforeAll(async () => {
  editor = await makeMember('editor', 'researcher');
});

const slugs = (lines: readonly { slug: string }[]) => lines.map(({ slug }) => slug);

async function partyAt(slug: string) {
  const party = await getParty(slug);
  if (!party) throw new Error(`no party at ${slug}`);
  return party;
}

async function listed(party: string, more: Record<string, string> = {}) {
  const query = readListQuery({ party, ...more });
  if ('wrong' in query) throw new Error(query.wrong);
  const list = await listClaims(query);
  return { slugs: slugs(list?.lines ?? []), facet: list?.facets.parties.map(({ value, claims }) => [value, claims]) };
}

test('after a merge, and a merge of that, a party is listed with the claim that stays, everywhere, once', async () => {
  const gone = await makeClaim(editor, { claimant: { name: 'Tern Tidings' } });
  const [middle, target] = [await makeClaim(editor), await makeClaim(editor, { claimant: { name: 'Skua Wire' } })];
  await mergeClaims(editor, { slug: gone.slug, into: middle.slug, reason });
  await mergeClaims(editor, { slug: middle.slug, into: target.slug, reason });
  const { id } = await partyAt('tern-tidings');
  const { lines } = await whatItClaimed(id, null);
  expect(lines.map(({ slug, parties }) => [slug, parties.map(({ name }) => name)])).toEqual([[target.slug, ['Skua Wire', 'Tern Tidings']]]);
  expect(await howItFared(id)).toEqual([{ status: 'unverified', claims: 1 }]);
  const whenever: Record<string, string>[] = [{}, { on: today }, { on: today, reading: 'known' }];
  for (const more of whenever) {
    expect(await listed('tern-tidings', more)).toEqual({ slugs: [target.slug], facet: [['skua-wire', 1], ['tern-tidings', 1]] });
  }
  expect((await listOfParties('tern', null)).parties).toMatchObject([{ slug: 'tern-tidings', fared: [{ status: 'unverified', claims: 1 }] }]);
  await attributeClaim(editor, { slug: target.slug, party: { id }, standing: 'confirmed', source: sourceFields() });
  expect((await whatItClaimed(id, null)).lines).toMatchObject([{ slug: target.slug, standing: 'confirmed' }]);

  await undoMerge(editor, { slug: middle.slug, reason });
  expect(slugs((await whatItClaimed(id, null)).lines)).toEqual([target.slug, middle.slug]);
  await undoMerge(editor, { slug: gone.slug, reason });
  expect(slugs((await whatItClaimed(id, null)).lines)).toEqual([target.slug, gone.slug]);
});

test('what is withdrawn from a merged claim leaves the lists of the one that stays', async () => {
  const gone = await makeClaim(editor, { claimant: { name: 'Petrel Press' } });
  const target = await makeClaim(editor);
  await mergeClaims(editor, { slug: gone.slug, into: target.slug, reason });
  expect((await listed('petrel-press', { on: today })).slugs).toEqual([target.slug]);
  const [said] = (await see(gone.slug)).view.attributions;
  await withdrawItem(editor, { slug: gone.slug, itemId: said?.id ?? '', reason });
  expect([(await listed('petrel-press', { on: today })).slugs, (await listed('petrel-press')).slugs]).toEqual([[], []]);
});

test('a source and its outlet are listed with the claim that stays, or that what speaks of it went over to', async () => {
  const source = sourceFields({ outlet: 'Auk Daily' });
  const claim = await makeClaimWithEvidence();
  const { researcher } = claim;
  const citedAt = (await see(claim.slug)).view.evidence[0]?.source.id ?? '';
  const { value: seen } = await addAppearance(researcher, { slug: claim.slug, party: { name: 'Auk Daily' }, source });
  const madeAt = (await see(claim.slug)).view.appearances[0]?.source.id ?? '';
  const { value: split } = await splitClaim(editor, { slug: claim.slug, wording: 'Auks dive by night', itemIds: [claim.evidenceId, seen.id], reason });
  const party = await partyAt('auk-daily');
  const everywhere = async () => [
    (await claimsThatCite(citedAt, null)).lines.map(({ slug, withdrawn }) => [slug, withdrawn]),
    (await claimsMadeThere(madeAt)).map(({ slug, withdrawn }) => [slug, withdrawn]), slugs(await whatItRepeated(party.id)),
    (await whatItPublished(party.id, null)).sources.length,
  ];
  expect(await everywhere()).toEqual([[[split.slug, false]], [[split.slug, false]], [split.slug], 1]);
  // It waits for votes with what went over to it, and its source stays watched.
  const reviewer = await makeMember('reviewer');
  const waiting = await findWaiting(on(), { reviewerId: reviewer.id, exceptId: null, now: new Date().toISOString() });
  expect(waiting.filter(({ slug }) => [split.slug, claim.slug].includes(slug)).map(({ slug, evidence }) => [slug, evidence])).toEqual([[split.slug, 1]]);
  expect((await citationsOf(on(), citedAt)).map(({ itemId }) => itemId)).toEqual([claim.evidenceId]);
  const target = await makeClaim(editor);
  await mergeClaims(editor, { slug: split.slug, into: target.slug, reason });
  expect(await everywhere()).toEqual([[[target.slug, false]], [[target.slug, false]], [target.slug], 1]);
  await undoMerge(editor, { slug: split.slug, reason });
  await undoSplit(editor, { slug: split.slug, reason });
  expect(await everywhere()).toEqual([[[claim.slug, false]], [[claim.slug, false]], [claim.slug], 1]);
});
