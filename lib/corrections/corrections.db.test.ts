import { beforeAll, expect, test } from 'vitest';
import { inTransaction, on } from '#db/client.ts';
import { createAccount, findAccount } from '#db/users.ts';
import type { Member } from '#lib/auth/actor.ts';
import { asMember } from '#lib/auth/who-asks.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { correctItem } from '#lib/claims/correct-item.ts';
import { relateClaims } from '#lib/claims/relate-claims.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { renameParty } from '#lib/parties/rename-party.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { correctSource } from '#lib/sources/correct-source.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeClaim, makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { changeFacets, listChanges, listChangesForMachines } from './change-queries.ts';
import { readChangeSearch, type ChangeQuery } from './change-query.ts';
import { changesFeed } from './changes-feed.ts';

let editor: Member;
const reason = 'It was logged the wrong way round';

beforeAll(async () => {
  editor = await makeMember('editor', 'researcher');
});

function asked(search: string): ChangeQuery {
  const query = readChangeSearch(new URLSearchParams(search));
  if ('wrong' in query) throw new Error(`wrong: ${query.wrong}`);
  return query;
}
const titles = async (search: string) => (await listChanges(asked(search))).lines.map(({ title }) => title);
const wordingOf = async (slug: string) => (await see(slug)).view.wording.text;

async function correct(claim: { slug: string; evidenceId: string }, fields: object = {}) {
  return correctItem(editor, { slug: claim.slug, itemId: claim.evidenceId, class: 'error', reason, seenSeq: (await see(claim.slug)).view.seq, ...fields });
}

test('a change tells what it is of, why, who made it, and leads to where it stands', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await correct(claim);
  const [line] = (await listChanges(asked(''))).lines;
  expect(line).toMatchObject({
    id: value.id, kind: 'error', about: 'claim', title: await wordingOf(claim.slug), reason, by: [editor.name],
    correctedKind: 'evidence-added', at: `/claims/${claim.slug}#item-${claim.evidenceId}`,
  });
});

test('typing errors stand in the list only when they are asked for', async () => {
  const claim = await makeClaimWithEvidence();
  await correct(claim, { class: 'typo' });
  expect(await titles('')).not.toContain(await wordingOf(claim.slug));
  expect(await titles('kind=typo')).toEqual([await wordingOf(claim.slug)]);
});

test('the list narrows by kind, party and topic, and offers what it can be narrowed to', async () => {
  const claim = await makeClaimWithEvidence({ claimant: { name: 'Heron Institute' }, topics: 'wading birds' });
  const cited = sourceFields({ outlet: 'The Heron Post' });
  await addEvidence(editor, { slug: claim.slug, stance: 'context', source: cited });
  const { slug: source } = (await recordSource(editor, { address: cited.address })).value;
  await correctSource(editor, { slug: source, title: 'As printed', kind: 'primary', outlet: 'The Heron Post', reason, seenSeq: 1 });
  await correct(claim, { class: 'update' });
  const wording = await wordingOf(claim.slug);
  expect(await titles('topic=wading-birds')).toEqual([wording, 'As printed']);
  expect(await titles('party=heron-institute')).toEqual([wording]);
  expect(await titles('party=the-heron-post')).toEqual(['As printed']);
  expect(await titles('party=heron-institute&kind=error')).toEqual([]);
  expect(await titles('party=nobody-at-all')).toEqual([]);
  expect(await titles('kind=update&kind=error&topic=wading-birds')).toEqual([wording, 'As printed']);
  expect(await changeFacets(asked('topic=wading-birds'))).toEqual({
    parties: [{ value: 'heron-institute', name: 'Heron Institute', changes: 1 }, { value: 'the-heron-post', name: 'The Heron Post', changes: 1 }],
    topics: [{ value: 'wading-birds', name: 'wading birds', changes: 1 }],
  });
});

test('a renamed party stands with both names, once a public claim names it', async () => {
  const { value: { slug } } = await recordParty(editor, { name: 'Old Bittern' });
  await renameParty(editor, { slug, name: 'New Bittern', reason, seenSeq: 1 });
  expect(await titles('kind=renaming')).not.toContain('New Bittern');
  await makeClaim(editor, { claimant: { name: 'New Bittern' } });
  expect((await listChanges(asked(`party=${slug}`))).lines).toMatchObject([{ kind: 'renaming', oldName: 'Old Bittern', newName: 'New Bittern' }]);
});

test('nothing is told of drafts and withheld claims, nor of what only they use', async () => {
  const draft = await makeClaim(editor, { visibility: 'draft', source: sourceFields({ title: 'Only a draft cites this' }), stance: 'supports' });
  const { view } = await see(draft.slug);
  await correct({ slug: draft.slug, evidenceId: view.evidence[0]?.id ?? '' });
  const claim = await makeClaimWithEvidence();
  await correct(claim);
  const wordings = [await wordingOf(draft.slug), await wordingOf(claim.slug)];
  await setVisibility(editor, { slug: claim.slug, to: 'withheld', reason });
  for (const title of await titles('')) expect(wordings).not.toContain(title);
  await setVisibility(editor, { slug: draft.slug, to: 'public', reason });
  expect(await titles('')).toContain(wordings[0]);
});

test('the pages of the list follow one another, each change once', async () => {
  const claim = await makeClaimWithEvidence({ topics: 'paging' });
  for (let n = 0; n < 35; n += 1) await correct(claim, { reason: `${reason}, ${n}`, class: n % 2 === 0 ? 'error' : 'update' });
  const first = await listChanges(asked('topic=paging'));
  const second = await listChanges(asked(`topic=paging&before=${first.next}`));
  expect([first.lines.length, second.lines.length, second.next]).toEqual([30, 5, null]);
  const numbers = [...first.lines, ...second.lines].map((line) => Number(line.reason?.split(', ')[1]));
  expect(numbers).toEqual(Array.from({ length: 35 }, (_, n) => 34 - n));
  const { next } = await listChangesForMachines(new URLSearchParams('topic=paging'));
  expect(next).toBe(`/api/corrections?topic=paging&before=${first.next}`);
});

test('the feed is Atom, with the same parameters, ids that last and a way to what is older', async () => {
  const claim = await makeClaimWithEvidence({ topics: 'feeding', wording: 'Terns & gulls <fed> here "daily"' });
  for (let n = 0; n < 31; n += 1) await correct(claim);
  const feed = await changesFeed(new URLSearchParams('topic=feeding'));
  expect(feed.match(/<entry>/g)).toHaveLength(30);
  expect(feed).toContain('Terns &amp; gulls &lt;fed&gt; here &quot;daily&quot;');
  expect(feed).toMatch(/<link rel="next" type="application\/atom\+xml" href="[^"]+topic=feeding&amp;before=[0-9a-f-]{36}"\/>/);
  const [newest] = (await listChanges(asked('topic=feeding'))).lines;
  expect(feed).toContain(`<id>urn:uuid:${newest?.id}</id>`);
  expect(feed).toContain(`<updated>${newest?.recordedAt}</updated>`);
});

test('a feed of nothing is still a feed', async () => {
  expect(await changesFeed(new URLSearchParams('party=nobody-at-all'))).toMatch(/<feed [^>]+>[^]*<updated>[^]*<\/feed>/);
});

test('what the sample made is in the list and in no feed', async () => {
  const account = { name: 'Sample Sid', email: 'sid@sample.invalid', hash: null, roles: ['researcher'] as const, sample: true };
  const created = await inTransaction((tx) => createAccount(tx, account));
  const found = created && (await findAccount(on(), created.id));
  if (!found) throw new Error('the address is taken');
  const sid = asMember(found);
  const claim = await makeClaim(sid, { source: sourceFields(), stance: 'supports', topics: 'samples' });
  const { view } = await see(claim.slug);
  await correct({ slug: claim.slug, evidenceId: view.evidence[0]?.id ?? '' });
  expect(await titles('topic=samples')).toHaveLength(1);
  expect(await changesFeed(new URLSearchParams('topic=samples'))).not.toContain('<entry>');
});

test.each(['kind=nonsense', 'party=Not%20An%20Address', 'topic=%00', 'before=1', 'party=a&party=b'])('machines hear which parameter is wrong: %s', async (search) => {
  const { code, fields } = await refusalOf(changesFeed(new URLSearchParams(search)));
  expect([code, Object.keys(fields)]).toEqual(['invalid-input', [search.split('=')[0]]]);
});

test('a correction of a link between two claims shows on both', async () => {
  const [part, whole] = [await makeClaim(editor), await makeClaim(editor)];
  const { value: { id } } = await relateClaims(editor, { slug: part.slug, other: whole.slug, kind: 'part-of', direction: 'from', note: 'As told' });
  await correctItem(editor, { slug: whole.slug, itemId: id, class: 'error', reason, note: 'As it should be told', seenSeq: 2 });
  for (const { slug } of [part, whole]) {
    expect((await see(slug)).view.relations).toMatchObject([{ note: 'As it should be told', corrections: [{ class: 'error' }] }]);
  }
});

test.each([
  ['standing', 'likely'], ['happened', '2025-05-01'],
])('a value that the corrected entry does not have is refused: %s of evidence', async (field, value) => {
  const { code, fields } = await refusalOf(correct(await makeClaimWithEvidence(), { [field]: value }));
  expect([code, Object.keys(fields)]).toEqual(['invalid-input', [field]]);
});

test('a status is decided anew, never amended', async () => {
  const claim = await makeClaimWithEvidence();
  const { view } = await see(claim.slug);
  const { value: { id } } = await changeStatus(editor, { slug: claim.slug, to: 'disputed', reason, evidenceIds: [claim.evidenceId], seenStatusId: view.status.id });
  await correct({ slug: claim.slug, evidenceId: id });
  expect((await see(claim.slug)).view.status.corrections).toHaveLength(1);
  expect(Object.keys((await refusalOf(correct({ slug: claim.slug, evidenceId: id }, { note: 'Another note' }))).fields)).toEqual(['note']);
});
