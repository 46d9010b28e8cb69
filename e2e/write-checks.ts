import type { Browser } from '@playwright/test';
import type { Pool } from '#db/client.ts';
import { rowCounts } from './database.ts';
import { expect } from './fixtures.ts';
import { isId, NOBODY, withLeaf, type Leaf } from './hostile.ts';
import type { Answer } from './raw-http.ts';
import { SITE } from './settings.ts';
import type { WriteRoute } from './write-route.ts';
import type { Fields, World } from './write-world.ts';

export type Problem = { fields?: Record<string, string>; changed?: unknown; code?: string };

/** Fails unless an answer is a refusal: 4xx, with a sentence for the whole and for each field. */
export function expectRefused(answer: Answer, what: string): Problem {
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  const problem = JSON.parse(answer.text) as Problem & { title?: string };
  for (const sentence of [problem.title, ...Object.values(problem.fields ?? {})]) expect(sentence, what).toMatch(/\w+ \w+.*\.$/);
  return problem;
}

// Written by the site itself some time after a vote, or by a job that fetches, and by no request.
const BY_ITSELF = [
  'vote_log', 'pseudonyms', 'epochs', 'failed_fits', 'consensus_points', 'released_reviewers', 'host_turns', 'source_traces',
  'traced_captures',
];

/** The rows of every table that requests write to. */
export async function rowsOf(pool: Pool): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await rowCounts(pool)).filter(([table]) => !BY_ITSELF.includes(table)));
}

/**
 * The same for one route. Two tables count tries and not writes: `rate_limits`, on the routes that are limited, counts those
 * that were refused too, or they would not be limited; `form_returns` keeps for half an hour what a refused plain form
 * had typed, so that it can be shown again. No request here is a plain form but in the test that looks at just that.
 */
export async function countRows({ pool }: World, route: WriteRoute): Promise<Record<string, number | undefined>> {
  const { rate_limits: tries, ...rows } = await rowsOf(pool);
  return route.countsTries ? rows : { ...rows, rate_limits: tries };
}

/** Things of every kind, none of which an example speaks of. */
export type Foreign = { kind: string; id: string; slug: string };

export async function makeForeign(world: World): Promise<Foreign[]> {
  const [claim, party, source] = [await world.claim(), await world.party(), await world.source()];
  return [
    { kind: 'claim', ...claim }, { kind: 'party', ...party }, { kind: 'source', ...source },
    { kind: 'evidence', id: claim.evidenceId, slug: 'evidence' }, { kind: 'status', id: claim.statusId, slug: 'status' },
    { kind: 'user', id: (await world.person()).userId, slug: 'user' },
  ];
}

/** What an example's value names: a kind of stream, `own` for a thing of the claim itself, null for nothing. */
async function kindOf(pool: Pool, value: unknown): Promise<string | null> {
  if (typeof value !== 'string' || /[^a-z0-9-]/.test(value)) return null;
  const [stream] = isId(value)
    ? await pool<{ kind: string }[]>`select kind from streams where id = ${value}`
    : await pool<{ kind: string }[]>`select kind from streams where slug = ${value}`;
  return stream?.kind ?? (isId(value) ? 'own' : null);
}

/** For a field that names something: the example naming what is nothing's, and what is another kind of thing's. */
export async function misnamed(pool: Pool, fields: Fields, leaf: Leaf, foreign: readonly Foreign[]): Promise<[string, Fields][]> {
  const own = await kindOf(pool, leaf.value);
  if (own === null) return [];
  const nothing = isId(leaf.value) ? NOBODY : 'no-such-thing';
  const others = foreign.filter(({ kind }) => kind !== own);
  return [
    [`${leaf.name} names nothing`, withLeaf(fields, leaf, nothing)],
    ...others.map(({ kind, id, slug }): [string, Fields] => [`${leaf.name} names a foreign ${kind}`, withLeaf(fields, leaf, isId(leaf.value) ? id : slug)]),
  ];
}

const ODD = ['no-such-thing', NOBODY, 'UPPER CASE', '<script>', '\u202Eabc', 'שלום', '\0', '../../etc', 'x'.repeat(500)];

/** The same for what stands in the route itself. */
export async function misplaced(pool: Pool, params: Record<string, string>, foreign: readonly Foreign[]): Promise<[string, Record<string, string>][]> {
  const cases: [string, Record<string, string>][] = [];
  for (const [name, value] of Object.entries(params)) {
    const own = await kindOf(pool, value);
    // A person's id in a route is no stream's: there every stream's is foreign, and other people are not.
    const others = foreign.filter(({ kind }) => kind !== own && kind !== 'user').map(({ id, slug }) => (isId(value) ? id : slug));
    for (const other of [...ODD, ...others]) cases.push([`${name} is ${other.slice(0, 30)}`, { ...params, [name]: other }]);
  }
  return cases;
}

/** A version that the writer cannot have seen last: of something else, or of a later day. */
export function otherVersion({ value }: Leaf, foreign: readonly Foreign[]): unknown {
  if (typeof value === 'number') return value + 98;
  return isId(value) ? foreign.find(({ kind }) => kind === 'status')?.id : 'editor';
}

/** All that a page says, in words and in fields. Fails when any of it was taken for markup. */
export async function readAsText(browser: Browser, path: string, cookie: string): Promise<string> {
  const context = await browser.newContext({ baseURL: SITE });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/' }]);
  const page = await context.newPage();
  const status = (await page.goto(path))?.status();
  expect([path, status, await page.evaluate(() => document.querySelectorAll('#planted').length), await page.evaluate(() => 'planted' in window)])
    .toEqual([path, 200, 0, false]);
  const text = await page.evaluate(() => [
    document.body.innerText, ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map((one) => one.value),
  ].join('\n'));
  await context.close();
  return text;
}
