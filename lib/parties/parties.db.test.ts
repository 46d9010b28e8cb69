import { beforeAll, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addRebuttal } from '#lib/claims/add-rebuttal.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { makeClaim, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import {
  getParty, getPartyForDesk, howItFared, listOfParties, suggestedParties, whatItClaimed, whatItPublished, whatItRepeated, whatWasClaimedOfIt,
  type PartyFacts,
} from './party-queries.ts';
import { readNameKey } from '#lib/boundary/pages.ts';
import { recordParty } from './record-party.ts';
import { renameParty } from './rename-party.ts';

let researcher: Member;

beforeAll(async () => {
  researcher = await makeMember('researcher');
});

async function party(slug: string): Promise<PartyFacts> {
  const found = await getParty(slug);
  if (!found) throw new Error(`no party at ${slug}`);
  return found;
}

const slugs = (lines: readonly { slug: string }[]) => lines.map(({ slug }) => slug);

test('what a party claimed names each claim once, with how the attribution stands now', async () => {
  const claim = await makeClaim(researcher, { claimant: { name: 'Kestrel Labs' }, standing: 'disputed' });
  const { id } = await party('kestrel-labs');
  await attributeClaim(researcher, { slug: claim.slug, party: { id }, standing: 'confirmed', source: sourceFields() });
  const wrong = await makeClaim(researcher, { claimant: { id }, standing: 'misattributed' });
  const { lines, next } = await whatItClaimed(id, null);
  expect(lines.map(({ slug, standing }) => [slug, standing])).toEqual([[wrong.slug, 'misattributed'], [claim.slug, 'confirmed']]);
  expect(next).toBeNull();
  expect(await howItFared(id)).toEqual([{ status: 'unverified', claims: 1 }]);
});

test('attributions are paged without a gap or a repeat', async () => {
  for (let n = 0; n < 23; n += 1) await makeClaim(researcher, { claimant: { name: 'Busy Bureau' } });
  const { id } = await party('busy-bureau');
  const first = await whatItClaimed(id, null);
  const second = await whatItClaimed(id, first.next);
  expect([first.lines.length, second.lines.length, second.next]).toEqual([20, 3, null]);
  expect(new Set(slugs([...first.lines, ...second.lines])).size).toBe(23);
});

test('what was claimed of a party: what it answered and what names it, not what it said itself', async () => {
  const answered = await makeClaim(researcher, { wording: 'Chips were hidden among seafood' });
  await addRebuttal(researcher, {
    slug: answered.slug, rebuttal: 'denial', wording: 'Halcyon Corp says no chips were hidden', party: { name: 'Halcyon Corp' },
    source: sourceFields(),
  });
  const naming = await makeClaim(researcher, { wording: 'The Halcyon Corp plant was closed in May' });
  const about = await whatWasClaimedOfIt(await party('halcyon-corp'));
  expect(about.map(({ slug, isAnswered }) => [slug, isAnswered]).sort()).toEqual([[answered.slug, true], [naming.slug, false]].sort());
});

test('what a party repeated is kept apart from what it claimed', async () => {
  const claim = await makeClaim(researcher, { claimant: { name: 'First Sayer' } });
  await addAppearance(researcher, { slug: claim.slug, party: { name: 'The Echo' }, source: sourceFields({ title: 'The Echo, page 3' }) });
  const echo = await party('the-echo');
  expect(await whatItRepeated(echo.id)).toMatchObject([{ slug: claim.slug, source: { title: 'The Echo, page 3' } }]);
  expect((await whatItClaimed(echo.id, null)).lines).toEqual([]);
});

test('an outlet shows what it published as far as a public claim rests on it', async () => {
  await makeClaim(researcher, { source: sourceFields({ title: 'Open report', outlet: 'The Gazette' }), stance: 'supports' });
  await makeClaim(researcher, { visibility: 'draft', source: sourceFields({ title: 'Secret report', outlet: 'The Gazette' }), stance: 'supports' });
  const gazette = await party('the-gazette');
  expect(gazette.publishes).toBe(true);
  expect((await whatItPublished(gazette.id, null)).sources.map(({ title }) => title)).toEqual(['Open report']);
});

test('a party that only a draft names has no page and is in no list, and is offered to researchers alone', async () => {
  const draft = await makeClaim(researcher, { visibility: 'draft', claimant: { name: 'Whistle Blower' } });
  expect(slugs((await listOfParties('', null)).parties)).not.toContain('whistle-blower');
  expect((await listOfParties('whistle', null)).parties).toEqual([]);
  expect(await getParty('whistle-blower')).toBeNull();
  expect(await getPartyForDesk(await makeMember('reviewer'), 'whistle-blower')).toBeNull();
  expect(await getPartyForDesk(researcher, 'whistle-blower')).toMatchObject({ name: 'Whistle Blower' });
  expect((await suggestedParties(null, 'whistle')).items).toEqual([]);
  expect((await suggestedParties(researcher, 'whistle')).items).toMatchObject([{ slug: 'whistle-blower', label: 'Whistle Blower' }]);
  await setVisibility(researcher, { slug: draft.slug, to: 'public', reason: 'Ready for readers now' });
  expect(await getParty('whistle-blower')).toMatchObject({ name: 'Whistle Blower' });
});

test('a party recorded by itself has a page before any claim names it', async () => {
  const { value } = await recordParty(researcher, { name: 'Not Yet Quoted' });
  expect(await getParty(value.slug)).toMatchObject({ name: 'Not Yet Quoted', description: null });
});

test('a half-typed name finds what begins like it first, whatever its accents, then what is close', async () => {
  for (const name of ['Énergie Alpha', 'Energie Beta', 'Zenergie']) await makeClaim(researcher, { claimant: { name } });
  const found = (await suggestedParties(null, 'ENERGIE')).items.map(({ name }) => name);
  expect(found.slice(0, 2).sort()).toEqual(['Energie Beta', 'Énergie Alpha']);
  expect(found).toContain('Zenergie');
});

test('a renamed party is found by the name it had before, which is said beside it', async () => {
  const { value: { slug } } = await recordParty(researcher, { name: 'Kittiwake Wireless' });
  await makeClaim(researcher, { claimant: { name: 'Kittiwake Wireless' } });
  await renameParty(await makeMember('editor'), { slug, name: 'Osprey Mobile', reason: 'It took a new name', seenSeq: '1' });
  expect((await suggestedParties(null, 'kittiwake w')).items).toMatchObject([{ slug, label: 'Osprey Mobile', note: 'organisation, formerly “Kittiwake Wireless”' }]);
  expect((await suggestedParties(null, 'Osprey')).items).toMatchObject([{ slug, note: 'organisation' }]);
  expect((await listOfParties('kittiwake', null)).parties).toMatchObject([{ slug, name: 'Osprey Mobile', formerly: 'Kittiwake Wireless' }]);
});

test.each(['', ' ', '\0', '%', '_', "'", '\ud800', '('])('a name of %j is looked for without harm', async (typed) => {
  expect((await suggestedParties(null, typed)).items.length).toBeLessThanOrEqual(8);
  expect((await listOfParties(typed.toWellFormed().replaceAll('\0', ''), null)).parties.length).toBeLessThanOrEqual(40);
});

test('parties are listed by name and paged by it', async () => {
  for (let n = 0; n < 45; n += 1) await makeClaim(researcher, { claimant: { name: `Order ${String(n).padStart(2, '0')}` } });
  const names: (string | null)[] = [];
  let next: string | null = null;
  do {
    const page = await listOfParties('', readNameKey(next ?? '') ?? null);
    names.push(...page.parties.map(({ name }) => name));
    next = page.next;
  } while (next !== null);
  const ordered = names.filter((name) => name?.startsWith('Order '));
  expect(ordered).toHaveLength(45);
  expect(ordered).toEqual(ordered.toSorted());
  expect(new Set(names).size).toBe(names.length);
});
