import { beforeAll, expect, test } from 'vitest';
import { sql } from '#db/client.ts';
import type { ClaimFilters } from '#db/search-match.ts';
import { searchClaims, type ClaimSearch } from '#db/search.ts';
import { fillClaims, type FilledClaim } from './fill-claims.ts';

const NONE: ClaimFilters = {
  text: '', statuses: [], kinds: [], party: null, topic: null, language: null, saidFrom: null, saidTo: null,
};

async function search(filters: Partial<ClaimFilters>, after: string | null = null, size = 25): Promise<ClaimSearch> {
  const found = await searchClaims(sql(), { ...NONE, ...filters }, { after, size });
  if (!found) throw new Error('a cursor of this list was refused');
  return found;
}

const wordings = async (filters: Partial<ClaimFilters>): Promise<(string | null)[]> =>
  (await search(filters)).claims.map(({ wording }) => wording);

/** Every page in turn, as a reader who keeps asking for the next. */
async function leaf(filters: Partial<ClaimFilters>, size: number): Promise<ClaimSearch['claims']> {
  const claims: ClaimSearch['claims'] = [];
  for (let after: string | null = null, isFirst = true; isFirst || after !== null; isFirst = false) {
    const page = await search(filters, after, size);
    claims.push(...page.claims);
    after = page.next;
  }
  return claims;
}

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString();
const said = (from: string, to: string): [string, string] => [`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`];

const CLAIMS: FilledClaim[] = [
  { wording: 'Vaccines cause autism in toddlers', status: 'refuted', kind: 'causal', topics: ['health'],
    parties: [{ slug: 'doe' }, { slug: 'roe', standing: 'misattributed' }], said: said('2021-03-01', '2021-03-02') },
  { wording: 'The café in Málaga vaccinated its guests', language: 'es', topics: ['health', 'food'],
    parties: [{ slug: 'doe', isWithdrawn: true }], said: said('2021-03-02', '2021-03-03') },
  { wording: 'The prime minister resigned over lobsters', status: 'supported', topics: ['politics'],
    parties: [{ slug: 'roe' }], said: said('2022-01-01', '2023-01-01') },
  { wording: 'The minister is in his prime', status: 'supported' },
  { wording: '喝酒精可以杀死体内的新冠病毒', language: 'zh' },
  { wording: 'A draft on lobsters and vaccines', visibility: 'draft', topics: ['secret'], parties: [{ slug: 'spy' }] },
  { wording: 'A withheld line on lobsters and vaccines', visibility: 'withheld', topics: ['secret'] },
];
const COMMON = 1200;

beforeAll(async () => {
  await fillClaims([
    ...CLAIMS,
    // Three claims share each day, so that a page may end between equal dates; the oldest are stored last.
    ...Array.from({ length: COMMON }, (_, n): FilledClaim => ({
      wording: `Inflation was ${n} percent`, movedAt: day(Math.floor((COMMON - 1 - n) / 3)), kind: 'prediction',
    })),
  ]);
});

test('words are found in other forms, without their accents, and unfinished', async () => {
  expect(await wordings({ text: 'vaccine autism' })).toEqual([CLAIMS[0]?.wording]);
  expect(await wordings({ text: 'CAFE malaga' })).toEqual([CLAIMS[1]?.wording]);
  expect(await wordings({ text: 'resigned lobs' })).toEqual([CLAIMS[2]?.wording]);
});

test('a quoted phrase keeps its order, and a minus excludes', async () => {
  expect(await wordings({ text: '“prime minister”' })).toEqual([CLAIMS[2]?.wording]);
  expect(await wordings({ text: 'minister -lobsters' })).toEqual([CLAIMS[3]?.wording]);
});

test('a pasted sentence that no claim says in full finds those that share its rarer words', async () => {
  const found = await search({ text: 'Yesterday the premier resigned because of some lobsters, sources told us' });
  expect(found.order).toBe('loose');
  expect(found.claims[0]?.wording).toBe(CLAIMS[2]?.wording);
});

test('a script without spaces is found by a part of it', async () => {
  expect(await wordings({ text: '新冠病毒' })).toEqual([CLAIMS[4]?.wording]);
});

test('drafts and withheld claims are neither listed nor counted, by any words', async () => {
  for (const text of ['withheld', 'draft lobsters', '"lobsters and vaccines"', 'the withheld draft line nobody wrote']) {
    expect((await wordings({ text })).filter((wording) => wording?.includes('lobsters and vaccines'))).toEqual([]);
  }
  const { facets } = await search({ text: 'lobsters or vaccines' });
  expect([...facets.topics, ...facets.parties].map(({ value }) => value)).not.toContain('secret');
  expect(facets.parties.map(({ value }) => value)).not.toContain('spy');
});

test('filters narrow together', async () => {
  expect(await wordings({ statuses: ['supported'], topic: 'politics' })).toEqual([CLAIMS[2]?.wording]);
  expect(await wordings({ language: 'es', kinds: ['factual'] })).toEqual([CLAIMS[1]?.wording]);
  expect(await wordings({ statuses: ['void'] })).toEqual([]);
});

test('a party is found by what it is said to have said: not withdrawn, not misattributed', async () => {
  expect(await wordings({ party: 'doe' })).toEqual([CLAIMS[0]?.wording]);
  expect(await wordings({ party: 'roe' })).toEqual([CLAIMS[2]?.wording]);
});

test('said between two days takes what overlaps them, to the edge', async () => {
  const between = (from: string, to: string) => {
    const [saidFrom, saidTo] = said(from, to);
    return wordings({ saidFrom, saidTo });
  };
  expect(await between('2021-02-01', '2021-03-01')).toEqual([]);
  expect(await between('2021-02-01', '2021-03-02')).toEqual([CLAIMS[0]?.wording]);
  expect(await between('2022-06-01', '2022-06-02')).toEqual([CLAIMS[2]?.wording]);
});

test('every claim is on one page, newest moved first, even where pages end between equal dates', async () => {
  const claims = await leaf({ kinds: ['prediction'] }, 100);
  expect(new Set(claims.map(({ claimId }) => claimId)).size).toBe(COMMON);
  expect(claims).toHaveLength(COMMON);
  expect(claims.map(({ movedAt }) => movedAt)).toEqual(claims.map(({ movedAt }) => movedAt).toSorted().toReversed());
});

test('a search that ranks is paged without gap or repeat', async () => {
  const claims = await leaf({ text: 'inflation', statuses: ['unverified'], saidFrom: null, language: 'en' }, 99);
  expect(new Set(claims.map(({ claimId }) => claimId)).size).toBe(claims.length);
  expect(claims).toHaveLength(COMMON);
  const few = await leaf({ text: 'minister or vaccines' }, 1);
  expect(few.map(({ wording }) => wording).toSorted()).toEqual(
    [CLAIMS[0], CLAIMS[1], CLAIMS[2], CLAIMS[3]].map((claim) => claim?.wording).toSorted());
});

test('words too common to rank are listed newest first, and their counts said to be least', async () => {
  const found = await search({ text: 'inflation' });
  expect(found).toMatchObject({ order: 'moved', facets: { total: 1000, isBounded: true } });
  expect(found.claims[0]?.movedAt).toBe(day(COMMON / 3 - 1));
});

test('facets count the claims that fit, and a status chosen does not hide the others', async () => {
  const found = await search({ text: 'minister or vaccines', statuses: ['supported'] });
  expect(found.facets.total).toBe(2);
  expect(found.facets.statuses).toEqual([
    { value: 'supported', name: 'supported', claims: 2 }, { value: 'refuted', name: 'refuted', claims: 1 },
    { value: 'unverified', name: 'unverified', claims: 1 },
  ]);
  expect(found.facets.topics).toEqual([{ value: 'politics', name: 'POLITICS', claims: 1 }]);
  expect(found.facets.parties).toEqual([{ value: 'roe', name: 'Party roe', claims: 1 }]);
});

test('parties are counted by what they are said to have said: not withdrawn, not misattributed', async () => {
  const { facets } = await search({ topic: 'health' });
  expect(facets.topics).toEqual([
    { value: 'health', name: 'HEALTH', claims: 2 }, { value: 'food', name: 'FOOD', claims: 1 },
  ]);
  expect(facets.parties).toEqual([{ value: 'doe', name: 'Party doe', claims: 1 }]);
});

test('a cursor of another list, or of none, is refused', async () => {
  const ranked = await search({ text: 'minister or vaccines' }, null, 1);
  expect(ranked.next).not.toBeNull();
  expect(await searchClaims(sql(), NONE, { after: ranked.next, size: 5 })).toBeNull();
  expect(await searchClaims(sql(), NONE, { after: 'page-2', size: 5 })).toBeNull();
});

test.each([
  "'", '"', '\\', ':*', '&|!()<->', 'a:*b', "it's 'quoted", '-', '- -', '""', '-inflation', 'or or or', 'the who', '\0',
  '\ud800', '😀', '½ ŉ ǆ', '\u202e‮abc', 'x'.repeat(20_000), `${'word '.repeat(5000)}`, '"unclosed infl',
])('the text %j is a search like any other', async (text) => {
  expect(Array.isArray((await search({ text })).claims)).toBe(true);
});
