import { describe, expect, test } from 'vitest';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { countOrigins } from '#lib/domain/origins.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { linksOf } from './origin-queries.ts';
import { recordDerivation } from './record-derivation.ts';
import { recordSource } from './record-source.ts';
import { getSource } from './source-queries.ts';
import { suggestOrigins } from './suggest-origins.ts';
import { withdrawDerivation } from './withdraw-derivation.ts';

const reason = 'It only mentions it in passing';
let made = 0;

async function makeDocument(fields: Record<string, unknown> = {}) {
  made += 1;
  const researcher = await makeMember('researcher');
  const { value } = await recordSource(researcher, sourceFields({ title: `Document ${made} of many`, outlet: `Origin outlet ${made}`, ...fields }));
  return { ...value, researcher };
}
const link = async (from: { slug: string }, to: { id: string }, who = makeMember('researcher')) =>
  (await recordDerivation(await who, { slug: from.slug, source: { id: to.id } })).value.derivationId;

describe('a claim', () => {
  test('that three outlets report from one announcement says 3 outlets, 1 origin, until a link is undone', async () => {
    const [origin, ...copies] = [await makeDocument(), await makeDocument(), await makeDocument(), await makeDocument()];
    const researcher = await makeMember('researcher');
    const { slug } = await makeClaim(researcher, { claimant: { name: 'A claimant of origins' } });
    for (const { id } of copies) {
      await addEvidence(researcher, { slug, stance: 'supports', source: { id } });
      await addAppearance(researcher, { slug, source: { id }, party: { name: 'A claimant of origins' } });
    }
    const counts = async () => {
      const { view } = await see(slug);
      const [attribution] = view.attributions;
      return [countOrigins(view.evidence.map(({ source }) => source)), { outlets: attribution?.outlets, origins: attribution?.independentSources }];
    };
    expect(await counts()).toEqual([{ outlets: 3, origins: 3 }, { outlets: 3, origins: 3 }]);
    const links = [];
    for (const copy of copies) links.push(await link(copy, origin, Promise.resolve(researcher)));
    expect(await counts()).toEqual([{ outlets: 3, origins: 1 }, { outlets: 3, origins: 1 }]);
    expect((await see(slug)).view.evidence[0]?.source.derivesFrom).toMatchObject([{ id: origin.id }]);
    await withdrawDerivation(researcher, { slug: copies[0]?.slug, derivationId: links[0], reason });
    expect(await counts()).toEqual([{ outlets: 3, origins: 2 }, { outlets: 3, origins: 2 }]);
  });
});

describe('a link', () => {
  test('shows on both sources, and is undone by who made it or an editor, once', async () => {
    const [copy, origin] = [await makeDocument(), await makeDocument()];
    const derivationId = await link(copy, origin, Promise.resolve(copy.researcher));
    expect((await linksOf(copy.id)).origins).toMatchObject([{ id: origin.id, by: copy.researcher.name }]);
    expect((await linksOf(origin.id)).copies).toMatchObject([{ id: copy.id }]);
    const undo = { slug: origin.slug, derivationId, reason };
    expect((await refusalOf(withdrawDerivation(await makeMember('researcher'), undo))).code).toBe('not-allowed');
    expect((await refusalOf(withdrawDerivation(copy.researcher, { ...undo, slug: (await makeDocument()).slug }))).code).toBe('not-found');
    await withdrawDerivation(await makeMember('researcher', 'editor'), undo);
    expect((await refusalOf(withdrawDerivation(copy.researcher, undo))).code).toBe('already-withdrawn');
    expect(await linksOf(copy.id)).toEqual({ origins: [], copies: [] });
    await link(copy, origin);
  });

  test('to itself, a second time, in a circle, or to nothing is refused', async () => {
    const [a, b, c] = [await makeDocument(), await makeDocument(), await makeDocument()];
    await link(a, b);
    await link(b, c);
    expect((await refusalOf(link(a, b))).code).toBe('already-derived');
    expect((await refusalOf(link(c, a))).code).toBe('derives-in-circle');
    expect((await refusalOf(link(a, a))).fields).toHaveProperty('source.address');
    expect((await refusalOf(recordDerivation(a.researcher, { slug: a.slug }))).fields).toHaveProperty('source.address');
    expect((await refusalOf(recordDerivation(a.researcher, { slug: 'no-such-source', source: { id: b.id } }))).code).toBe('not-found');
  });

  test('of several at once that would close a circle together, one is refused', async () => {
    const [a, b, c, d] = [await makeDocument(), await makeDocument(), await makeDocument(), await makeDocument()];
    await link(a, b);
    await link(c, d);
    const results = await Promise.allSettled([link(b, c), link(d, a)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('of a source that only a draft uses stays out of sight, until it is published', async () => {
    const [copy, origin] = [await makeDocument(), await makeDocument()];
    const draft = await makeClaim(copy.researcher, { visibility: 'draft', source: { id: copy.id }, stance: 'supports' });
    await link(copy, origin);
    expect((await linksOf(origin.id)).copies).toEqual([]);
    expect(await getSource(copy.slug)).toBeNull();
    await setVisibility(copy.researcher, { slug: draft.slug, to: 'public', reason: 'Ready for readers now' });
    expect((await linksOf(origin.id)).copies).toMatchObject([{ id: copy.id }]);
  });
});

test('a source beside it is suggested when both have a passage word for word, and not once it is linked or when it came later', async () => {
  const words = 'seventy graphics cards were found under a layer of live lobsters on the bridge';
  const [copy, origin, later] = [await makeDocument({ published: '2025-05-02' }), await makeDocument({ published: '2025-05-01' }), await makeDocument({ published: '2025-05-09' })];
  const { slug } = await makeClaim(copy.researcher);
  for (const { id } of [copy, origin, later]) {
    await addEvidence(copy.researcher, { slug, stance: 'supports', source: { id }, quote: `As it says, ${words}.` });
  }
  expect(await suggestOrigins(copy.researcher, copy.id)).toMatchObject([{ id: origin.id, passage: { words: 17 } }]);
  await link(copy, origin);
  expect(await suggestOrigins(copy.researcher, copy.id)).toEqual([]);
});

test('a source whose address is cited is suggested; a draft of somebody else suggests nothing', async () => {
  const origin = await makeDocument({ address: 'https://www.agency.example/wire/1' });
  const copy = await makeDocument();
  const { slug } = await makeClaim(copy.researcher, { visibility: 'draft' });
  await addEvidence(copy.researcher, { slug, stance: 'supports', source: { id: origin.id } });
  await addEvidence(copy.researcher, { slug, stance: 'supports', source: { id: copy.id }, quote: 'Source: https://www.agency.example/wire/1' });
  expect(await suggestOrigins(copy.researcher, copy.id)).toMatchObject([{ id: origin.id, citesIt: true, passage: null }]);
  expect(await suggestOrigins(await makeMember('researcher'), copy.id)).toEqual([]);
});
