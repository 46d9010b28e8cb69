import { beforeAll, expect, test } from 'vitest';
import type { Member } from '#lib/auth/actor.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { proposeStatus } from '#lib/claims/propose-status.ts';
import { makeClaimWithEvidence, see } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { publishScale } from './publish-scale.ts';
import { getPolicies } from './site-queries.ts';

type Claim = { slug: string; evidenceId: string };
let editor: Member;
let other: Member;
const reason = 'As our readers know these words';
const TRUE = { name: 'True', status: 'supported', value: '5', colour: '#2A8F68', definition: 'The evidence carries all of it' };
const MOSTLY = { name: 'Mostly true', status: 'supported', value: 4, colour: '#3b82c4', definition: 'The evidence carries most of it' };
const FALSE = { name: 'False', status: 'refuted', value: '1', colour: '#d04a3c', definition: 'The evidence contradicts it' };

beforeAll(async () => {
  [editor, other] = [await makeMember('editor'), await makeMember('editor')];
});

async function publish(labels: unknown, fields: object = {}) {
  return publishScale(editor, { worst: '1', best: '5', labels, reason, seenSeq: (await getPolicies()).seq, ...fields });
}
async function decide({ slug, evidenceId }: Claim, to: string, fields: object = {}, who = editor) {
  return changeStatus(who, { slug, to, reason, evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id, ...fields });
}
const labelOf = async ({ slug }: Claim) => (await see(slug)).view.status.label;

test('before a site publishes a scale its decisions stand on the product\'s own words', async () => {
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'supported');
  expect(await labelOf(claim)).toEqual({ version: 1, key: 'supported', name: 'supported' });
});

test('a decision keeps the version and the label it was made under, whatever scale comes after', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await publish([TRUE, MOSTLY, FALSE]);
  await decide(claim, 'supported', { label: 'mostly-true' });
  await publish([{ ...TRUE, name: 'Right' }]);
  expect(await labelOf(claim)).toEqual({ version: value.version, key: 'mostly-true', name: 'Mostly true' });
  const { scales } = await getPolicies();
  expect(scales.map(({ scale }) => scale.labels.map(({ name }) => name))).toEqual([['True', 'Mostly true', 'False'], ['Right']]);
  expect(scales[0]).toMatchObject({ published: { reason, actorId: editor.id }, scale: { labels: [{ value: 5, colour: '#2a8f68' }, { value: 4 }, { value: 1 }] } });
});

test('a form sends a column for each field, and rows without a label are none', async () => {
  const columns = { name: ['True', '', 'Unclear'], status: ['supported', '', 'unverifiable'], value: ['5', '', ''], colour: ['#2a8f68', '', '#8a68c9'], definition: ['All of it stands', '', 'Nobody can tell'] };
  await publish(columns);
  expect((await getPolicies()).scales.at(-1)?.scale.labels).toMatchObject([{ name: 'True', value: 5 }, { key: 'unclear', value: null }]);
  await publish({ name: 'Only one', status: 'disputed', value: '3', colour: '#a87414', definition: 'Both sides have a case' });
  expect((await getPolicies()).scales.at(-1)?.scale.labels).toMatchObject([{ name: 'Only one', status: 'disputed' }]);
});

test('where several labels stand for a status one has to be chosen, and one that fits', async () => {
  await publish([TRUE, MOSTLY, FALSE]);
  const claim = await makeClaimWithEvidence();
  for (const label of [undefined, 'false', 'nonsense']) expect(Object.keys((await refusalOf(decide(claim, 'supported', { label }))).fields)).toEqual(['label']);
  await decide(claim, 'disputed');
  expect(await labelOf(claim)).toBeNull();
});

test('the label that was proposed is the one that is confirmed, as long as the scale is the same', async () => {
  await publish([TRUE, MOSTLY, { ...FALSE }, { ...FALSE, name: 'Made up', value: 1 }]);
  const claim = await makeClaimWithEvidence();
  await decide(claim, 'refuted', { label: 'made-up' });
  await decide(claim, 'refuted', {}, other);
  expect(await labelOf(claim)).toMatchObject({ key: 'made-up', name: 'Made up' });
  const proposed = await makeClaimWithEvidence();
  const { value } = await proposeStatus(editor, {
    slug: proposed.slug, to: 'supported', reason, label: 'true', evidenceIds: [proposed.evidenceId], seenStatusId: (await see(proposed.slug)).view.status.id,
  });
  await publish([TRUE, MOSTLY]);
  expect(Object.keys((await refusalOf(decide(proposed, 'supported', { proposalId: value.id }))).fields)).toEqual(['label']);
});

test.each([
  ['no labels', [], {}, 'labels'], ['a colour nobody sees', [{ ...TRUE, colour: '#fffffe' }], {}, 'labels'], ['no colour at all', [{ ...TRUE, colour: 'green' }], {}, 'labels'],
  ['a number outside', [{ ...TRUE, value: '9' }], {}, 'labels'], ['a number that is none', [{ ...TRUE, value: '4.5' }], {}, 'labels'],
  ['two of one name', [TRUE, { ...MOSTLY, name: 'true' }], {}, 'labels'], ['a status that is none', [{ ...TRUE, status: 'true' }], {}, 'labels'],
  ['no meaning', [{ ...TRUE, definition: '' }], {}, 'labels'], ['ends the wrong way', [TRUE], { worst: '5', best: '1' }, 'best'],
  ['a worst of nought', [TRUE], { worst: '0' }, 'worst'], ['too many labels', Array.from({ length: 21 }, (_, n) => ({ ...TRUE, name: `True ${n}` })), {}, 'labels'],
  ['a column that is none', { name: 'True', icon: 'tick' }, {}, 'labels'],
])('%s is refused at its field, and nothing is published', async (_what, labels, fields, field) => {
  const before = (await getPolicies()).seq;
  expect(Object.keys((await refusalOf(publish(labels, fields))).fields)).toContain(field);
  expect((await getPolicies()).seq).toBe(before);
});

test('of two who publish at once one hears that the site has moved on', async () => {
  const { seq } = await getPolicies();
  const done = await Promise.allSettled([publish([TRUE], { seenSeq: seq }), publish([FALSE], { seenSeq: seq })]);
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(publish([TRUE], { seenSeq: seq }))).code).toBe('stale');
});
