import { answersWith, holdsUntil } from '#lib/boundary/reads.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { asOfPath, dayOf } from '#lib/domain/as-of.ts';
import { endOfDay, httpDate, mementoDays, mementoLinks, nearestDay, parseHttpDate } from '#lib/domain/memento.ts';
import { parseWhen, type Instant } from '#lib/domain/time.ts';
import { env } from '#lib/env.ts';
import { loadClaim, type LoadedClaim } from './load-claim.ts';

type Link = { at: string; rels: readonly string[]; type?: string; day?: string };

const LINK_FORMAT = 'application/link-format';
const JSON_TYPE = 'application/json';

/** Says in the answer's headers where the past of a claim's page is to be had. */
export function offersMementos(slug: string): void {
  answersWith('link', headerOf([
    { at: timeGateAt(slug), rels: ['timegate'] }, ...timeMaps(slug),
  ]));
}

/**
 * Says in the headers of a claim as of a day what it is a Memento of, of when, and which are beside it. What shows
 * what was knowable is hindsight and no Memento, nor is a day that is not over or came before the claim: these say
 * only where the Mementos are. A claim that is withheld now has none.
 * @param from where the addresses of those beside it begin: the pages', or the API's.
 */
export function announceMemento(loaded: LoadedClaim, path: { reading: string; date: string }, from: '' | '/api'): void {
  if (loaded.page.view.visibility !== 'public') return;
  const { slug } = loaded.page;
  const days = daysOf(loaded);
  const beside = path.reading === 'recorded' ? mementoLinks(days, path.date) : [];
  const isMemento = beside.length > 0 && path.date >= (days[0] ?? '') && path.date < dayOf(now());
  if (isMemento) answersWith('memento-datetime', httpDate(endOfDay(path.date)));
  answersWith('link', headerOf([
    { at: `/claims/${slug}`, rels: ['original'] }, { at: timeGateAt(slug), rels: ['timegate'] }, ...timeMaps(slug),
    ...beside.map(({ day, rels }) => ({ at: from + mementoAt(slug, day), rels, day })),
  ]));
}

/** What a TimeGate answers: where the Memento is, and with which headers. */
export type TimeGateAnswer = { at: string; headers: Record<string, string> };

/**
 * Negotiates in time (RFC 7089, section 4): the Memento nearest at or before the datetime asked for. Refuses a
 * datetime that cannot be read, and a claim that has no Memento yet.
 * @returns null when readers see no claim at this address.
 */
export async function negotiateMemento(slug: string, acceptDatetime: string | null): Promise<TimeGateAnswer | null> {
  const wanted = acceptDatetime === null ? null : parseHttpDate(acceptDatetime.trim());
  if (acceptDatetime !== null && wanted === null) throw new Refusal('not-a-datetime');
  const found = await mementosAt(slug);
  if (!found) return null;
  const day = nearestDay(found.days, wanted);
  if (day === undefined) throw new Refusal('no-memento-yet');
  return {
    at: absolute(mementoAt(found.slug, day)),
    headers: { link: headerOf([{ at: `/claims/${found.slug}`, rels: ['original'] }, ...timeMaps(found.slug), ...ends(found)]) },
  };
}

/** A claim's TimeMap as application/link-format. Null like the TimeGate's answer. */
export async function timeMapLinks(slug: string): Promise<string | null> {
  const found = await mementosAt(slug);
  if (!found) return null;
  const { slug: at, days } = found;
  const [self, other] = timeMaps(at);
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? ''
    : `; from="${httpDate(endOfDay(first))}"; until="${httpDate(endOfDay(last))}"`;
  return [
    linkOf({ at: `/claims/${at}`, rels: ['original'] }),
    `<${absolute(self.at)}>; rel="self"; type="${LINK_FORMAT}"${span}`,
    linkOf(other),
    linkOf({ at: timeGateAt(at), rels: ['timegate'] }),
    ...days.map((day) => linkOf({ at: mementoAt(at, day), rels: relsInMap(days, day), day })),
  ].join(',\n').concat('\n');
}

/** The same as JSON, in the form that Memento aggregators read. */
export async function timeMapJson(slug: string) {
  const found = await mementosAt(slug);
  if (!found) return null;
  const { slug: at, days } = found;
  const list = days.map((day) => ({ datetime: `${endOfDay(day).slice(0, 19)}Z`, uri: absolute(mementoAt(at, day)) }));
  const [links, json] = timeMaps(at);
  return {
    original_uri: absolute(`/claims/${at}`), self: absolute(json.at), timegate_uri: absolute(timeGateAt(at)),
    timemap_uri: { link_format: absolute(links.at), json_format: absolute(json.at) },
    ...(list.length > 0 && { mementos: { first: list[0], last: list.at(-1), list } }),
  };
}

type Mementos = { slug: string; days: readonly string[] };

async function mementosAt(slug: string): Promise<Mementos | null> {
  const loaded = await loadClaim(slug);
  if (loaded?.page.view.visibility !== 'public') return null;
  return { slug: loaded.page.slug, days: daysOf(loaded) };
}

// At midnight today's page becomes one of them.
function daysOf({ page, streams }: LoadedClaim): string[] {
  const today = parseWhen(dayOf(now()));
  if (today && page.view.movedAt >= today.from) holdsUntil(today.to);
  return mementoDays(streams.get(page.view.id) ?? [], now());
}

function now(): Instant {
  return new Date().toISOString();
}

function mementoAt(slug: string, date: string): string {
  return asOfPath(slug, { reading: 'recorded', date });
}

function timeGateAt(slug: string): string {
  return `/timegate/claims/${slug}`;
}

function timeMaps(slug: string): [Link, Link] {
  return [
    { at: `/timemap/link/claims/${slug}`, rels: ['timemap'], type: LINK_FORMAT },
    { at: `/timemap/json/claims/${slug}`, rels: ['timemap'], type: JSON_TYPE },
  ];
}

function ends({ slug, days }: Mementos): Link[] {
  return mementoLinks(days, '').filter(({ rels }) => rels.includes('first') || rels.includes('last'))
    .map(({ rels, day }) => ({ at: mementoAt(slug, day), rels: rels.filter((rel) => rel !== 'next'), day }));
}

function relsInMap(days: readonly string[], day: string): string[] {
  return [...(day === days[0] ? ['first'] : []), ...(day === days.at(-1) ? ['last'] : []), 'memento'];
}

function headerOf(links: readonly Link[]): string {
  return links.map(linkOf).join(', ');
}

function linkOf({ at, rels, type, day }: Link): string {
  const facts = [type === undefined ? '' : `; type="${type}"`, day === undefined ? '' : `; datetime="${httpDate(endOfDay(day))}"`];
  return `<${absolute(at)}>; rel="${rels.join(' ')}"${facts.join('')}`;
}

function absolute(path: string): string {
  return new URL(path, env.SITE_URL).href;
}
