import { expect, test } from 'vitest';
import { makeClaim, makeClaimWithEvidence, see, sourceFields } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { addEvidence } from './add-evidence.ts';
import { addRebuttal } from './add-rebuttal.ts';
import { getClaim, getJournal, readJournalPage } from './claim-queries.ts';
import { logClaim } from './log-claim.ts';
import { rewordClaim } from './reword-claim.ts';
import { setVisibility } from './set-visibility.ts';
import { withdrawItem } from './withdraw-item.ts';

test('a logged claim shows its wording, claimant, source and topics', async () => {
  const researcher = await makeMember('researcher');
  const { value } = await logClaim(researcher, {
    wording: 'Lobsters carry graphics cards across the border', quote: 'alongside live lobsters', kind: 'factual',
    said: '2025-04-30', topics: 'smuggling, chips', claimant: { name: 'Anthropic' }, standing: 'disputed',
    source: sourceFields({ outlet: 'The Register' }), stance: 'supports',
  });
  const page = await getClaim(value.slug);
  expect(page?.slug).toBe('lobsters-carry-graphics-cards-across-the-border');
  expect(page?.view).toMatchObject({
    quote: 'alongside live lobsters', said: { from: '2025-04-30T00:00:00.000Z', precision: 'day' },
    topics: [{ slug: 'smuggling', name: 'smuggling' }, { slug: 'chips', name: 'chips' }],
    status: { status: 'unverified' },
    attributions: [{ party: { name: 'Anthropic' }, standing: 'disputed', independentSources: 1 }],
    appearances: [{ source: { outlet: { name: 'The Register' } } }],
    evidence: [{ stance: 'supports', counts: true }],
  });
});

test('a source is recorded once, whatever way its address is written', async () => {
  const claim = await makeClaimWithEvidence();
  const first = await addEvidence(claim.researcher, {
    slug: claim.slug, stance: 'context', source: sourceFields({ address: 'https://www.example.com/a/?utm_source=x' }),
  });
  const second = await addEvidence(claim.researcher, {
    slug: claim.slug, stance: 'refutes', source: { address: 'http://example.com/a' },
  });
  const { view } = await see(claim.slug);
  const sources = view.evidence.filter(({ id }) => [first.value.id, second.value.id].includes(id)).map(({ source }) => source.id);
  expect(new Set(sources).size).toBe(1);
});

test('satire never counts, whatever its stance', async () => {
  const claim = await makeClaimWithEvidence();
  await addEvidence(claim.researcher, { slug: claim.slug, stance: 'supports', source: sourceFields({ kind: 'satire' }) });
  expect((await see(claim.slug)).view.evidence.at(-1)).toMatchObject({ stance: 'supports', counts: false });
});

test('a rebuttal logged in place is a claim of its own, with its party and source', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await addRebuttal(claim.researcher, {
    slug: claim.slug, rebuttal: 'denial', wording: 'These are tall tales, NVIDIA says', party: { name: 'NVIDIA' },
    source: sourceFields({ title: 'NVIDIA to CNBC' }), said: '2025-05-01',
  });
  const answered = await see(claim.slug);
  expect(answered.view.relations).toMatchObject([
    { kind: 'rebuts', rebuttal: 'denial', direction: 'to', other: { wording: 'These are tall tales, NVIDIA says', status: 'unverified', parties: [{ name: 'NVIDIA' }] } },
  ]);
  const rebutting = await see(value.slug);
  expect(rebutting.view.relations).toMatchObject([{ direction: 'from', other: { id: answered.view.id } }]);
});

test('rebuttals of rebuttals show below one another', async () => {
  const claim = await makeClaimWithEvidence();
  const first = await addRebuttal(claim.researcher, { slug: claim.slug, rebuttal: 'denial', wording: 'The first answer to it', source: sourceFields() });
  await addRebuttal(claim.researcher, { slug: first.value.slug, rebuttal: 'contrary', wording: 'The answer to the answer', source: sourceFields() });
  const { view } = await see(claim.slug);
  expect(view.relations[0]?.answers[0]?.other.wording).toBe('The answer to the answer');
});

test('a rebuttal that cannot be linked logs nothing', async () => {
  const claim = await makeClaimWithEvidence();
  const refused = await refusalOf(addRebuttal(claim.researcher, { slug: 'no-such-claim', rebuttal: 'denial', wording: 'Never to be seen anywhere', source: sourceFields() }));
  expect(refused.code).toBe('not-found');
  expect(await getClaim('never-to-be-seen-anywhere')).toBeNull();
});

test('a draft is seen by its author and editors alone, until it is published', async () => {
  const author = await makeMember('researcher');
  const stranger = await makeMember('researcher');
  const draft = await makeClaim(author, { visibility: 'draft' });
  expect(await getClaim(draft.slug)).toBeNull();
  expect((await refusalOf(addEvidence(stranger, { slug: draft.slug, stance: 'context', source: sourceFields() }))).code).toBe('not-found');
  await setVisibility(author, { slug: draft.slug, to: 'public', reason: 'Ready for readers now' });
  expect((await getClaim(draft.slug))?.view.visibility).toBe('public');
});

test('a withheld claim keeps its address and gives the reason', async () => {
  const editor = await makeMember('editor');
  const claim = await makeClaim();
  await setVisibility(editor, { slug: claim.slug, to: 'withheld', reason: 'A court order of 3 May' });
  expect((await getClaim(claim.slug))?.view).toMatchObject({ visibility: 'withheld', withheldBecause: 'A court order of 3 May' });
  expect(JSON.stringify(await getClaim(claim.slug))).not.toContain(String((await see(claim.slug)).view.wording.text));
});

test('rewording keeps the old wording and refuses a stale page with what changed', async () => {
  const claim = await makeClaimWithEvidence();
  const seen = (await see(claim.slug)).view.wording.id;
  const reword = (wording: string) => rewordClaim(claim.researcher, { slug: claim.slug, wording, reason: 'Closer to the source', seenWordingId: seen });
  const results = await Promise.allSettled([reword('The first new wording'), reword('The second new wording')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { view } = await see(claim.slug);
  expect(view.wordings).toHaveLength(2);
  expect((await refusalOf(reword('A third new wording'))).changed).toMatchObject({ wording: view.wording.text });
});

test('withdrawn evidence stays, struck, with its reason; twice is refused', async () => {
  const claim = await makeClaimWithEvidence();
  const withdraw = () => withdrawItem(claim.researcher, { slug: claim.slug, itemId: claim.evidenceId, reason: 'The report was retracted' });
  await withdraw();
  expect((await see(claim.slug)).view.evidence[0]?.withdrawn).toMatchObject({ reason: 'The report was retracted' });
  expect((await refusalOf(withdraw())).code).toBe('already-withdrawn');
});

test('a relation is withdrawn on both claims, by whichever id it is named', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await addRebuttal(claim.researcher, { slug: claim.slug, rebuttal: 'denial', wording: 'It never happened at all', source: sourceFields() });
  const [relation] = (await see(claim.slug)).view.relations;
  await withdrawItem(claim.researcher, { slug: claim.slug, itemId: relation?.id, reason: 'It answers another claim' });
  expect((await see(claim.slug)).view.relations[0]?.withdrawn).not.toBeNull();
  expect((await see(value.slug)).view.relations[0]?.withdrawn).not.toBeNull();
});

test('one cannot withdraw what another researcher added', async () => {
  const claim = await makeClaimWithEvidence();
  const other = await makeMember('researcher');
  expect((await refusalOf(withdrawItem(other, { slug: claim.slug, itemId: claim.evidenceId, reason: 'I do not like this one' }))).code).toBe('not-allowed');
});

test('wrong fields are named, each with a sentence', async () => {
  const researcher = await makeMember('researcher');
  const { fields } = await refusalOf(logClaim(researcher, {
    wording: ' ', kind: 'rumour', said: '2999-01-01', source: { address: 'not an address' }, colour: 'red',
  }));
  expect(Object.keys(fields).sort()).toEqual(['colour', 'kind', 'said', 'source.address', 'wording']);
});

test('somebody without an account, or without the role, logs nothing', async () => {
  expect((await refusalOf(logClaim(null, { wording: 'A claim by nobody at all' }))).code).toBe('not-signed-in');
  expect((await refusalOf(logClaim(await makeMember('reviewer'), { wording: 'A claim by a reviewer' }))).code).toBe('not-allowed');
});

test('a topic named twice, in whatever case, is one topic', async () => {
  const claim = await makeClaim(await makeMember('researcher'), { topics: 'New Topic, smuggling,, Smuggling, new topic' });
  expect((await see(claim.slug)).view.topics.map(({ name }) => name)).toEqual(['New Topic', 'smuggling']);
});

test('a draft is not linked to a public claim, whose journal would tell of it', async () => {
  const claim = await makeClaimWithEvidence();
  const draft = await makeClaim(claim.researcher, { visibility: 'draft' });
  const rebuttal = addRebuttal(claim.researcher, { slug: claim.slug, rebuttal: 'denial', existing: draft.slug, source: sourceFields() });
  expect((await refusalOf(rebuttal)).fields).toHaveProperty('other');
});

test('of a rebuttal that was withheld, the journal of the claim it answers keeps a line without words', async () => {
  const claim = await makeClaimWithEvidence();
  const { value } = await addRebuttal(claim.researcher, { slug: claim.slug, rebuttal: 'denial', wording: 'It is all invented', note: 'A note to be hidden', source: sourceFields() });
  expect(JSON.stringify(await getJournal(claim.slug))).toContain('A note to be hidden');
  await setVisibility(await makeMember('editor'), { slug: value.slug, to: 'withheld', reason: 'A court order of 3 May' });
  expect(JSON.stringify(await getJournal(claim.slug))).not.toContain('A note to be hidden');
  expect(await readJournalPage(claim.slug, '1.5')).toBeNull();
});
