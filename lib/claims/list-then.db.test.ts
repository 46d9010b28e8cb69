import { beforeAll, expect, test } from 'vitest';
import { Refusal } from '#lib/boundary/refusal.ts';
import { refusalOf } from '#test/factories/refusals.ts';
import { loadSample, SLUGS } from '#test/sample/tell.ts';
import { sql } from '#db/client.ts';
import { searchThen } from '#db/search-then.ts';
import { makeClaim } from '#test/factories/claims.ts';
import { makeMember } from '#test/factories/member.ts';
import { READINGS } from '#lib/domain/as-of.ts';
import { getClaimAsOf } from './as-of-queries.ts';
import { listClaims, listClaimsForMachines, thenOf } from './list-queries.ts';
import { readListQuery } from './list-query.ts';
import { rewordClaim } from './reword-claim.ts';
import { getClaim } from './claim-queries.ts';
import { setVisibility } from './set-visibility.ts';

const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  await loadSample();
});

async function list(params: Record<string, string | string[]>) {
  const query = readListQuery(params);
  if ('wrong' in query) throw new Error(`${query.wrong} cannot be read`);
  const found = await listClaims(query);
  if (!found) throw new Error('no page of the list');
  return found;
}

async function slugs(params: Record<string, string | string[]>): Promise<string[]> {
  return (await list(params)).lines.map(({ slug }) => slug);
}

test('on 1 May 2025 C1 is among the claims disputed here, and among those knowable as supported', async () => {
  const on = '2025-05-01';
  expect(await slugs({ status: 'disputed', on, reading: 'recorded' })).toContain(SLUGS.C1);
  expect(await slugs({ status: 'supported', on, reading: 'recorded' })).not.toContain(SLUGS.C1);
  expect(await slugs({ status: 'supported', on, reading: 'known' })).toContain(SLUGS.C1);
  expect(await slugs({ status: 'disputed', on, reading: 'known' })).not.toContain(SLUGS.C1);
  expect(await slugs({ on: '2025-04-01' })).toEqual([]);
});

test('on every day and in both readings each line says what the claim folded as of then says', async () => {
  const days = await sql()<{ day: string }[]>`
    select distinct to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD') as day from entries union select '2023-05-05' order by 1`;
  for (const { day } of days) for (const reading of READINGS) {
    const asOf = { reading, date: day };
    const lines = new Map((await list({ on: day, reading })).lines.map((line) => [line.slug, line]));
    for (const slug of Object.values(SLUGS)) {
      const then = (await getClaimAsOf(slug, asOf))?.moment.view ?? null;
      const line = lines.get(slug);
      expect([slug, asOf, line?.status, line?.wording]).toEqual([slug, asOf, then?.status.status, then?.wording.text]);
      expect(line?.parties.map(({ name }) => name).toSorted()).toEqual(then && [...new Set(then.attributions
        .filter(({ withdrawn, standing }) => !withdrawn && standing !== 'misattributed').map(({ party }) => party.name))].toSorted() || undefined);
    }
  }
});

test('a party, a topic, a kind and words narrow the list of a day as they narrow the present one', async () => {
  const narrowings: Record<string, string>[] = [
    {}, { kind: 'factual' }, { q: 'lobster' }, { q: 'cards lobst' }, { language: 'en' }, { 'said-from': '2025-01', 'said-to': '2025-12' },
  ];
  for (const value of narrowings) {
    expect((await slugs({ ...value, on: today })).toSorted()).toEqual((await slugs(value)).toSorted());
  }
  const { facets } = await list({});
  for (const { value } of facets.topics) expect((await slugs({ topic: value, on: today })).toSorted()).toEqual((await slugs({ topic: value })).toSorted());
  for (const { value } of facets.parties) expect((await slugs({ party: value, on: today })).toSorted()).toEqual((await slugs({ party: value })).toSorted());
  const then = (await list({ on: today })).facets;
  const counts = (values: readonly { value: string; claims: number }[]) => values.map(({ value, claims }) => `${value} ${claims}`).toSorted();
  for (const facet of ['statuses', 'kinds', 'topics', 'parties', 'languages'] as const) expect(counts(then[facet])).toEqual(counts(facets[facet]));
});

test('a search finds the same whether it begins with the text or with what there was on an early day', async () => {
  const query = readListQuery({ on: '2025-05-02', q: 'smuggled' });
  if ('wrong' in query) throw new Error(query.wrong);
  let found = 0;
  for (const text of ['smuggled', 'lobst', '"live lobsters" or bellies', 'gpus -lobsters']) for (const reading of READINGS) {
    for (const date of ['2025-05-02', '2025-05-04', today]) {
      const find = (mostEarly?: number) =>
        searchThen(sql(), { ...query.filters, text }, thenOf({ reading, date }), { after: null, size: 20 }, mostEarly);
      const byText = await find(0);
      found += byText?.ids.length ?? 0;
      expect(await find()).toEqual(byText);
    }
  }
  expect(found).toBeGreaterThan(20);
});

test('a search of a day finds the wording of then and marks it, and not the one that came after', async () => {
  const { slug } = await makeClaim(null, { wording: 'Zebrafish sing at dawn' });
  const { view } = await getClaim(slug) ?? {};
  await rewordClaim(await makeMember('researcher'), { slug, wording: 'Zebrafish hum at dusk', reason: 'As it was said', seenWordingId: view?.wording.id });
  const { id } = view ?? { id: '' };
  expect((await list({ q: 'hum', on: today })).lines.map(({ marked }) => marked?.wording)).toEqual([expect.stringContaining('hum')]);
  expect(await slugs({ q: 'sing', on: today })).toEqual([]);
  expect(await sql()`select from claim_spans where claim_id = ${id} and reading = 'recorded'`).toHaveLength(2);
});

test('a claim that is withheld now is in no list of any day', async () => {
  const { slug } = await makeClaim(null, { wording: 'Otters own boats' });
  expect(await slugs({ q: 'otters', on: today })).toEqual([slug]);
  await setVisibility(await makeMember('editor'), { slug, to: 'withheld', reason: 'Asked for by a court' });
  expect(await slugs({ q: 'otters', on: today })).toEqual([]);
});

test('a list of a day is paged without a gap or a repeat, in the order of the latest change', async () => {
  for (let n = 0; n < 45; n += 1) await makeClaim(null, { topics: 'Paged' });
  const met: string[] = [];
  const changes: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: Awaited<ReturnType<typeof list>> = await list({ topic: 'paged', on: today, ...(after && { after }) });
    met.push(...page.lines.map(({ slug }) => slug));
    changes.push(...page.lines.map(({ changedAt }) => changedAt));
    after = page.next;
  }
  expect([met.length, new Set(met).size]).toEqual([45, 45]);
  expect(changes).toEqual(changes.toSorted().reverse());
});

test.each([['2025-02-30', 'not-a-day', 400], ['May', 'not-a-day', 400], [tomorrow, 'day-to-come', 404]] as const)(
  'machines are refused the day "%s" as %s', async (on, code, status) => {
    const refusal = await refusalOf(listClaimsForMachines(new URLSearchParams({ on })));
    expect([refusal.code, new Refusal(refusal.code).status]).toEqual([code, status]);
  },
);

test('a reading without a day is the present list, and an unknown reading is refused', () => {
  expect(readListQuery({ reading: 'known' })).toMatchObject({ asOf: null, params: {} });
  expect(readListQuery({ on: '2025-05-01' })).toMatchObject({ asOf: { date: '2025-05-01', reading: 'recorded' } });
  expect(readListQuery({ on: '2025-05-01', reading: 'guessed' })).toMatchObject({ wrong: 'reading' });
  expect(readListQuery({ on: ['2025-05-01', '2025-05-02'] })).toMatchObject({ wrong: 'on' });
});
