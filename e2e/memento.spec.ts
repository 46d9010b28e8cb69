import { openDatabase } from './database.ts';
import { expect, test } from './fixtures.ts';
import { send, type Answer } from './raw-http.ts';
import { SITE } from './settings.ts';

type Link = { at: string; rels: string[]; datetime: string | undefined };
type Claim = { slug: string; map: Link[] };

let claims: Claim[];

test.beforeAll(async () => {
  const pool = openDatabase();
  const sample = await pool<{ slug: string }[]>`
    select c.slug from claims c join users u on u.actor_id = c.logged_by where u.sample and c.visibility = 'public'
      -- The cast also logs claims in other journeys: of those, no day is over yet.
      and c.logged_at < now() - interval '1 day'`;
  await pool.end();
  claims = await Promise.all(sample.map(async ({ slug }) => ({ slug, map: linksIn((await ask(`/timemap/link/claims/${slug}`)).text) })));
  expect(claims.length).toBeGreaterThan(5);
});

test('a claim says in its headers where its gate and its maps are, also from the cache', async () => {
  for (const { slug } of claims) {
    for (const _ of ['made', 'kept']) {
      const links = linksOf(await ask(`/claims/${slug}`));
      expect(one(links, 'timegate')).toBe(`${SITE}/timegate/claims/${slug}`);
      expect(links.filter(({ rels }) => rels.includes('timemap')).map(({ at }) => at)).toEqual([
        `${SITE}/timemap/link/claims/${slug}`, `${SITE}/timemap/json/claims/${slug}`,
      ]);
    }
  }
});

test('both maps name the claim, the gate, each other and the same mementos, in order', async () => {
  for (const { slug, map } of claims) {
    const answer = await ask(`/timemap/link/claims/${slug}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/link-format']);
    const json = JSON.parse((await ask(`/timemap/json/claims/${slug}`)).text);
    expect(one(map, 'original')).toBe(json.original_uri);
    expect(one(map, 'timegate')).toBe(json.timegate_uri);
    expect(one(map, 'self')).toBe(json.timemap_uri.link_format);
    expect(one(map, 'timemap')).toBe(json.timemap_uri.json_format);
    const mementos = mementosIn(map);
    expect(mementos.length).toBeGreaterThan(0);
    expect(json.mementos.list.map(({ uri }: { uri: string }) => uri)).toEqual(mementos.map(({ at }) => at));
    const times = mementos.map(({ datetime }) => Date.parse(datetime ?? ''));
    expect(json.mementos.list.map(({ datetime }: { datetime: string }) => Date.parse(datetime))).toEqual(times);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
    expect([mementos.at(0)?.rels.includes('first'), mementos.at(-1)?.rels.includes('last')]).toEqual([true, true]);
  }
});

test('every memento answers, says of when it is, and leads to its neighbours', async () => {
  for (const { slug, map } of claims) {
    const mementos = mementosIn(map);
    for (const [nth, { at, datetime }] of mementos.entries()) {
      for (const path of [at.slice(SITE.length), `/api${at.slice(SITE.length)}`]) {
        const answer = await ask(path);
        expect([path, answer.status, answer.headers['memento-datetime']]).toEqual([path, 200, datetime]);
        const links = linksOf(answer);
        const base = path.startsWith('/api') ? `${SITE}/api` : SITE;
        const place = (memento: Link | undefined) => memento && memento.at.replace(SITE, base);
        expect(one(links, 'original')).toBe(`${SITE}/claims/${slug}`);
        expect(one(links, 'timegate')).toBe(`${SITE}/timegate/claims/${slug}`);
        expect(one(links, 'timemap')).toBe(`${SITE}/timemap/link/claims/${slug}`);
        expect([one(links, 'first'), one(links, 'prev'), one(links, 'next'), one(links, 'last')]).toEqual(
          [mementos[0], nth > 0 ? mementos[nth - 1] : undefined, mementos[nth + 1], mementos.at(-1)].map(place));
      }
    }
  }
});

test('the gate leads to each memento by its own datetime, a second before to the one before', async () => {
  for (const { slug, map } of claims) {
    const mementos = mementosIn(map);
    for (const [nth, { at, datetime }] of mementos.entries()) {
      const exact = await gate(slug, datetime);
      expect([exact.status, exact.headers.location, variesByTime(exact)]).toEqual([302, at, true]);
      expect(exact.headers['memento-datetime']).toBeUndefined();
      const before = await gate(slug, new Date(Date.parse(datetime ?? '') - 1000).toUTCString());
      expect(before.headers.location).toBe((mementos[nth - 1] ?? mementos[0])?.at);
    }
    const now = await gate(slug, undefined);
    expect([now.status, now.headers.location]).toEqual([302, mementos.at(-1)?.at]);
    const links = linksOf(now);
    expect([one(links, 'original'), one(links, 'timemap')]).toEqual([`${SITE}/claims/${slug}`, `${SITE}/timemap/link/claims/${slug}`]);
    expect([one(links, 'first'), one(links, 'last')]).toEqual([mementos[0]?.at, mementos.at(-1)?.at]);
    expect((await gate(slug, 'Sat, 01 Jan 2000 00:00:00 GMT')).headers.location).toBe(mementos[0]?.at);
    expect((await gate(slug, 'Fri, 01 Jan 2100 00:00:00 GMT')).headers.location).toBe(mementos.at(-1)?.at);
  }
});

test('a HEAD of the gate says the same as a GET', async () => {
  const [claim] = claims;
  const answer = await send({ method: 'HEAD', path: `/timegate/claims/${claim?.slug}` });
  expect([answer.status, variesByTime(answer), answer.text]).toEqual([302, true, '']);
});

test('a datetime that cannot be read is refused with a sentence, and nothing is found where nothing is', async () => {
  const slug = claims[0]?.slug ?? '';
  for (const wrong of ['yesterday', '2025-05-03', 'Sun, 03 May 2025 00:00:00 GMT']) {
    const answer = await gate(slug, wrong);
    expect([answer.status, variesByTime(answer), JSON.parse(answer.text).code]).toEqual([400, true, 'not-a-datetime']);
  }
  for (const path of ['/timegate/claims/no-such-claim', '/timemap/link/claims/no-such-claim', '/timemap/json/claims/no-such-claim']) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test('hindsight, a day before the claim and a day that is not over are no mementos', async () => {
  const { slug = '', map = [] } = claims[0] ?? {};
  const today = new Date().toISOString().slice(0, 10);
  const day = mementosIn(map)[0]?.at.slice(-10);
  for (const path of [`/claims/${slug}/known/${day}`, `/claims/${slug}/recorded/2001-01-01`, `/claims/${slug}/recorded/${today}`]) {
    const answer = await ask(path);
    expect([path, answer.status, answer.headers['memento-datetime']]).toEqual([path, 200, undefined]);
    expect(one(linksOf(answer), 'timegate')).toBe(`${SITE}/timegate/claims/${slug}`);
  }
});

function ask(path: string): Promise<Answer> {
  return send({ path });
}

function gate(slug: string, datetime: string | undefined): Promise<Answer> {
  return send({ path: `/timegate/claims/${slug}`, headers: datetime === undefined ? {} : { 'accept-datetime': datetime } });
}

// Beside the names that Next gives its own headers.
function variesByTime(answer: Answer): boolean {
  return String(answer.headers.vary).split(', ').includes('accept-datetime');
}

function linksOf(answer: Answer): Link[] {
  return linksIn([answer.headers.link ?? []].flat().join(', '));
}

function linksIn(text: string): Link[] {
  return [...text.matchAll(/<([^>]+)>((?:\s*;\s*[\w-]+="[^"]*")*)/g)].map(([, at = '', params = '']) => ({
    at, rels: (/rel="([^"]*)"/.exec(params)?.[1] ?? '').split(' '), datetime: /datetime="([^"]*)"/.exec(params)?.[1],
  }));
}

function mementosIn(links: readonly Link[]): Link[] {
  return links.filter(({ rels }) => rels.includes('memento'));
}

function one(links: readonly Link[], rel: string): string | undefined {
  return links.find(({ rels }) => rels.includes(rel))?.at;
}
