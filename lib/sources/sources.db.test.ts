import { beforeAll, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { makeClaim, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { claimsMadeThere, claimsThatCite, getSource, getSourceForDesk, sourceAtAddress } from './source-queries.ts';

let researcher: Member;

beforeAll(async () => {
  researcher = await makeMember('researcher');
});

async function sourceAt(address: string) {
  const source = await sourceAtAddress(address);
  if (!source) throw new Error(`no source at ${address}`);
  return source;
}

test('a source is found by any way of writing its address, with its facts', async () => {
  await makeClaim(researcher, {
    source: sourceFields({ address: 'https://www.example.net/story?utm_source=x', title: 'A story', outlet: 'Example Net', author: 'A. Writer' }),
  });
  expect(await sourceAtAddress('http://example.net/story/')).toMatchObject({
    title: 'A story', author: 'A. Writer', outlet: { name: 'Example Net' }, at: '/sources/a-story', publishedPrecision: 'day', corrections: [],
  });
  expect(await sourceAtAddress('https://example.net/other')).toBeNull();
  expect((await refusalOf(sourceAtAddress('not an address'))).fields).toHaveProperty('address');
  expect((await refusalOf(sourceAtAddress(null))).fields).toHaveProperty('address');
});

test('every public claim that cites it shows with its stance and quote; withdrawn citations stay, marked', async () => {
  const source = { address: 'https://example.net/cited' };
  const kept = await makeClaim(researcher);
  const struck = await makeClaim(researcher);
  const draft = await makeClaim(researcher, { visibility: 'draft' });
  await addEvidence(researcher, { slug: kept.slug, stance: 'supports', quote: 'seventy cards', source: sourceFields(source) });
  const { value } = await addEvidence(researcher, { slug: struck.slug, stance: 'refutes', source });
  await addEvidence(researcher, { slug: draft.slug, stance: 'context', source });
  await withdrawItem(researcher, { slug: struck.slug, itemId: value.id, reason: 'It speaks of something else' });
  const { lines } = await claimsThatCite((await sourceAt(source.address)).id, null);
  expect(lines).toMatchObject([
    { slug: struck.slug, stance: 'refutes', withdrawn: true },
    { slug: kept.slug, stance: 'supports', quote: 'seventy cards', withdrawn: false },
  ]);
  expect(lines).toHaveLength(2);
});

test('claims made in it show who said them; those of drafts do not', async () => {
  const source = sourceFields({ address: 'https://example.net/made' });
  const claim = await makeClaim(researcher, { source, claimant: { name: 'Speaker' }, said: '2025-04-30' });
  await makeClaim(researcher, { source: { address: source.address }, visibility: 'draft' });
  const made = await claimsMadeThere((await sourceAt(source.address)).id);
  expect(made).toMatchObject([{ slug: claim.slug, by: { name: 'Speaker' }, happenedPrecision: 'day' }]);
  expect(made).toHaveLength(1);
});

test('a source that only a draft uses is nowhere, until the draft is published', async () => {
  const address = 'https://example.net/leaked';
  const draft = await makeClaim(researcher, { visibility: 'draft', source: sourceFields({ address, title: 'Leaked paper' }), stance: 'supports' });
  expect(await sourceAtAddress(address)).toBeNull();
  expect(await getSource('leaked-paper')).toBeNull();
  expect(await getSourceForDesk(null, 'leaked-paper')).toBeNull();
  expect(await getSourceForDesk(researcher, 'leaked-paper')).toMatchObject({ title: 'Leaked paper' });
  await setVisibility(researcher, { slug: draft.slug, to: 'public', reason: 'Ready for readers now' });
  expect(await getSource('leaked-paper')).toMatchObject({ title: 'Leaked paper' });
});

test('citations are paged without a gap or a repeat', async () => {
  const source = sourceFields({ address: 'https://example.net/often' });
  const claim = await makeClaim(researcher);
  for (let n = 0; n < 23; n += 1) await addEvidence(researcher, { slug: claim.slug, stance: 'context', quote: `Quote ${n}`, source });
  const { id } = await sourceAt(source.address);
  const first = await claimsThatCite(id, null);
  const second = await claimsThatCite(id, first.next);
  expect(second.next).toBeNull();
  expect(new Set([...first.lines, ...second.lines].map(({ quote }) => quote)).size).toBe(23);
});
