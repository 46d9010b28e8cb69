import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addRebuttal } from '#lib/claims/add-rebuttal.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { correctSource } from '#lib/sources/correct-source.ts';
import { declareTie } from '#lib/ties/declare-tie.ts';
import { makeClaim, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { getSource } from '#lib/sources/source-queries.ts';
import { recordParty } from './record-party.ts';
import { renameParty } from './rename-party.ts';

let researcher: Member;
let n = 0;
/** A party that has given up the name `before`. */
let renamed: { id: string; slug: string };
let before: string;
let now: string;

beforeAll(async () => {
  researcher = await makeMember('researcher');
});
beforeEach(async () => {
  n += 1;
  [before, now] = [`Télé Nord ${n}`, `North Screen ${n}`];
  renamed = (await recordParty(researcher, { name: before, publishes: true })).value;
  await makeClaim(researcher, { claimant: { id: renamed.id } });
  await renameParty(await makeMember('editor'), { slug: renamed.slug, name: now, reason: 'It took a new name', seenSeq: '1' });
});

const typed = () => `TELE NORD ${n}`;
const claimants = async (slug: string) => (await see(slug)).view.attributions.map(({ party }) => party.id);

/** Everything that names a party, with what it calls its field. */
const ACTS: readonly [string, (party: object) => Promise<unknown>, string][] = [
  ['logging a claim', (claimant) => logClaim(researcher, { wording: `The north was on screen ${Math.random()}`, claimant }), 'claimant.meant'],
  ['an attribution', async (party) => attributeClaim(researcher, { slug: (await makeClaim(researcher)).slug, party }), 'party.meant'],
  ['an appearance', async (party) => addAppearance(researcher, { slug: (await makeClaim(researcher)).slug, party, source: sourceFields() }), 'party.meant'],
  ['a rebuttal', async (party) => addRebuttal(researcher, {
    slug: (await makeClaim(researcher)).slug, rebuttal: 'denial', wording: `It was not ${Math.random()}`, party, source: sourceFields(),
  }), 'party.meant'],
  ['recording a party', (party) => recordParty(researcher, party), 'meant'],
];

test.each(ACTS)('%s by a name that was given up asks who is meant, and writes nothing', async (_act, act, field) => {
  const refusal = await refusalOf(act({ name: typed() }));
  expect(refusal.code).toBe('former-name');
  expect(refusal.fields[field]).toContain(now);
  expect(refusal.changed).toEqual({ parties: [{ id: renamed.id, slug: renamed.slug, name: now, at: `/parties/${renamed.slug}` }] });
  await act({ name: typed(), meant: 'present' });
  expect((await recordParty(researcher, { name: typed(), meant: 'another' })).value.id).not.toBe(renamed.id);
});

test('the party that had the name is named where it is meant; another one is recorded where that is', async () => {
  const first = await logClaim(researcher, { wording: `The north is dark ${n}`, claimant: { name: typed(), meant: 'present' } });
  expect(await claimants(first.value.slug)).toEqual([renamed.id]);
  const second = await logClaim(researcher, { wording: `The north is light ${n}`, claimant: { name: typed(), meant: 'another' } });
  const [another] = await claimants(second.value.slug);
  expect(another).not.toBe(renamed.id);
  // From now on it has this name, and nobody is asked.
  const third = await logClaim(researcher, { wording: `The north is grey ${n}`, claimant: { name: before } });
  expect(await claimants(third.value.slug)).toEqual([another]);
});

test('a source of an outlet under its former name is that outlet’s, whether it is recorded or corrected', async () => {
  const { value } = await recordSource(researcher, { title: 'The evening news', kind: 'primary', outlet: before });
  expect((await getSource(value.slug))?.outlet).toMatchObject({ id: renamed.id, name: now });
  const other = await recordSource(researcher, { title: 'The late news', kind: 'primary' });
  await correctSource(researcher, { slug: other.value.slug, title: 'The late news', kind: 'primary', outlet: typed(), class: 'error', reason: 'Its outlet was missing', seenSeq: '1' });
  expect((await getSource(other.value.slug))?.outlet).toMatchObject({ id: renamed.id });
});

test('a tie to a party is declared by its former name too', async () => {
  const reviewer = await makeMember('reviewer');
  expect((await declareTie(reviewer, { party: { name: typed() }, tied: 'yes' })).value.partyId).toBe(renamed.id);
});

test('two who type a name that was given up at once, and mean another party, record one', async () => {
  const ids = await Promise.all([1, 2].map(() => recordParty(researcher, { name: typed(), meant: 'another' })));
  expect(new Set(ids.map(({ value }) => value.id)).size).toBe(1);
});
