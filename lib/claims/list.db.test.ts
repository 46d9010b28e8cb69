import { expect, test } from 'vitest';
import { sourceFields, makeClaim } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { attributeClaim } from './attribute-claim.ts';
import { listClaims, listClaimsForMachines, MARK_END, MARK_START } from './list-queries.ts';
import { readListQuery } from './list-query.ts';
import { setVisibility } from './set-visibility.ts';

async function list(given: Record<string, string | string[]> = {}) {
  const query = readListQuery(given);
  if ('wrong' in query) throw new Error(`wrong ${query.wrong}`);
  const found = await listClaims(query);
  if (!found) throw new Error('no such page');
  return found;
}

function paramsOf(address: string): Record<string, string> {
  return Object.fromEntries(new URL(address, 'http://site').searchParams);
}

test('a search marks the words in the wording, or in the quote it was found by', async () => {
  const worded = await makeClaim(null, { wording: 'Crates of zebra crabs crossed the bridge' });
  const quoted = await makeClaim(null, { wording: 'Animals were on the lorry', quote: 'we saw a zebra crab, officer' });
  const { lines, order } = await list({ q: 'zebra' });
  expect(lines.map(({ slug }) => slug).sort()).toEqual([worded.slug, quoted.slug].sort());
  expect(order).toBe('rank');
  const marks = new Map(lines.map(({ slug, marked }) => [slug, marked]));
  expect(marks.get(worded.slug)?.wording).toContain(`${MARK_START}zebra${MARK_END}`);
  expect(marks.get(quoted.slug)?.wording).not.toContain(MARK_START);
  expect(marks.get(quoted.slug)?.quote).toContain(`${MARK_START}zebra${MARK_END}`);
});

test('the list is narrowed by kind, party, topic, language and when it was said, and counts what fits', async () => {
  const researcher = await makeMember('researcher');
  const fits = await makeClaim(researcher, {
    kind: 'causal', topics: 'narrowed down', language: 'pl', said: '2023-04-20', claimant: { name: 'Narrow Party' },
  });
  await makeClaim(researcher, { kind: 'causal', topics: 'narrowed down', language: 'pl', said: '2019' });
  await makeClaim(researcher, { kind: 'factual', topics: 'narrowed down', said: '2023-04-20' });
  const { lines, facets } = await list({
    kind: 'causal', topic: 'narrowed-down', language: 'pl', party: 'narrow-party', 'said-from': '2023', 'said-to': '2023-05',
  });
  expect(lines.map(({ slug }) => slug)).toEqual([fits.slug]);
  expect(lines[0]?.parties).toMatchObject([{ name: 'Narrow Party', slug: 'narrow-party' }]);
  expect(facets).toMatchObject({ total: 1, isBounded: false, topics: [{ value: 'narrowed-down', claims: 1 }] });
});

test('pages follow one another without a gap or a repeat, the latest change first, and the last one says so', async () => {
  for (let n = 0; n < 45; n += 1) await makeClaim(null, { wording: `Paged claim ${n} of a long list`, topics: 'paging' });
  const seen: string[] = [];
  const changes: string[] = [];
  let params: Record<string, string> = { topic: 'paging' };
  for (let page = 0; page < 5; page += 1) {
    const { lines, nextAt } = await list(params);
    seen.push(...lines.map(({ slug }) => slug));
    changes.push(...lines.map(({ changedAt }) => changedAt));
    if (nextAt === null) break;
    params = paramsOf(nextAt);
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
  expect(changes).toEqual(changes.toSorted().reverse());
});

test('a draft and a withheld claim are in no list, count or facet', async () => {
  const editor = await makeMember('editor');
  const shared = { topics: 'out of sight', wording: 'A quokka was seen at the ministry' };
  await makeClaim(null, { ...shared, visibility: 'draft' });
  const withheld = await makeClaim(null, shared);
  await setVisibility(editor, { slug: withheld.slug, to: 'withheld', reason: 'A court order of 3 May' });
  for (const [name, value] of [['q', 'quokka'], ['topic', 'out-of-sight']] as const) {
    const { lines, facets } = await list({ [name]: value });
    expect(lines).toEqual([]);
    expect(facets).toMatchObject({ total: 0, statuses: [], topics: [], parties: [] });
  }
});

test('both candidates of a disputed attribution are named, and nobody it was misattributed to', async () => {
  const researcher = await makeMember('researcher');
  const claim = await makeClaim(researcher, { wording: 'Two are said to have said it', claimant: { name: 'Zeta' }, standing: 'disputed' });
  await attributeClaim(researcher, { slug: claim.slug, party: { name: 'Alpha' }, standing: 'disputed', source: sourceFields() });
  await attributeClaim(researcher, { slug: claim.slug, party: { name: 'Wrong One' }, standing: 'misattributed', source: sourceFields() });
  const { lines } = await list({ q: '"two are said"' });
  expect(lines[0]?.parties.map(({ name }) => name)).toEqual(['Alpha', 'Zeta']);
});

test('machines get the same list, and hear by name what cannot be read', async () => {
  const claim = await makeClaim(null, { topics: 'by machine' });
  const found = await listClaimsForMachines(new URLSearchParams({ topic: 'by-machine' }));
  expect(found).toMatchObject({ total: 1, next: null, claims: [{ slug: claim.slug, at: `/claims/${claim.slug}` }] });
  const { code, fields } = await refusalOf(listClaimsForMachines(new URLSearchParams('status=supported&status=nope')));
  expect(code).toBe('invalid-input');
  expect(Object.keys(fields)).toEqual(['status']);
});

test('a cursor of another list, or a made-up one, is refused', async () => {
  const { code } = await refusalOf(listClaimsForMachines(new URLSearchParams({ after: 'bW92ZWQgeCB5' })));
  expect(code).toBe('invalid-input');
});
