import { markWords, type Headline } from '#db/claim-headlines.ts';
import { findLinesThen, markWordsThen } from '#db/lines-then.ts';
import { findLines } from '#db/claim-lines.ts';
import { on } from '#db/client.ts';
import type { Facets } from '#db/search-facets.ts';
import type { Then } from '#db/match-then.ts';
import { searchThen } from '#db/search-then.ts';
import { searchClaims } from '#db/search.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { dayProblem, readingOf, type AsOf } from '#lib/domain/as-of.ts';
import { readDay } from '#lib/domain/typed-day.ts';
import { messages } from '#lib/messages/translate.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { reads } from '#lib/boundary/reads.ts';
import { readsLines, type ClaimLine } from './line-reads.ts';
import { listAddress, readListQuery, type ListQuery } from './list-query.ts';

export type { FacetValue, Facets } from '#db/search-facets.ts';
export { MARK_END, MARK_START } from '#db/claim-headlines.ts';

/** A claim found by a search, with the words it was found by marked in its texts. */
export type FoundLine = ClaimLine & { marked: Headline | null };

export type ClaimList = {
  lines: readonly FoundLine[];
  facets: Facets;
  /** `loose`: no claim has all the words, these have some of them. */
  order: 'moved' | 'rank' | 'loose';
  /** The address of the next page, and the cursor in it; null on the last. */
  nextAt: string | null;
  next: string | null;
};

const PAGE_SIZE = 20;

/** A page of the public claims that fit, now or as of a day. Null for a cursor that no page of this list gave. */
export async function listClaims(query: ListQuery): Promise<ClaimList | null> {
  // Its facets name parties that its lines may not.
  reads(partyTags.list);
  const found = await (query.asOf === null ? listNow(query) : listThen(query, query.asOf));
  if (!found) return null;
  const { lines, marked, facets, order, next } = found;
  const marks = new Map(marked.map((headline) => [headline.claimId, headline]));
  return {
    lines: readsLines(lines.map((line) => ({ ...line, marked: marks.get(line.id) ?? null }))),
    facets, order, next, nextAt: next === null ? null : listAddress(query.params, { after: [next] }),
  };
}

async function listNow({ filters, after }: ListQuery) {
  const found = await searchClaims(on(), filters, { after, size: PAGE_SIZE });
  if (!found) return null;
  const ids = found.claims.map(({ claimId }) => claimId);
  const [lines, marked] = await Promise.all([
    findLines(on(), ids), filters.text === '' ? [] : markWords(on(), ids, filters.text),
  ]);
  return { ...found, lines, marked };
}

async function listThen({ filters, after }: ListQuery, asOf: AsOf) {
  const then = thenOf(asOf);
  const found = await searchThen(on(), filters, then, { after, size: PAGE_SIZE });
  if (!found) return null;
  const [lines, marked] = await Promise.all([
    findLinesThen(on(), found.ids, then), filters.text === '' ? [] : markWordsThen(on(), found.ids, filters.text, then),
  ]);
  return { ...found, lines, marked };
}

/** The moment of a day that its lists are looked up at. */
export function thenOf(asOf: AsOf): Then {
  const { knownBy, recordedBy } = readingOf(asOf);
  return { reading: asOf.reading, at: knownBy ?? recordedBy ?? '' };
}

/** The list for machines: the same parameters as the page's. Refuses the one that cannot be read, by name. */
export async function listClaimsForMachines(search: URLSearchParams) {
  const names = [...new Set(search.keys())];
  const query = readListQuery(Object.fromEntries(names.map((name) => [name, search.getAll(name)])));
  if ('wrong' in query) throw wrongDay(query.wrong, search) ?? wrongParam(query.wrong);
  const list = await listClaims(query);
  if (!list) throw wrongParam('after');
  const { facets, order, nextAt } = list;
  return {
    asOf: query.asOf,
    claims: list.lines.map(({ marked: _marked, ...line }) => ({ ...line, at: `/claims/${line.slug}` })),
    total: facets.total, isBounded: facets.isBounded, order, facets,
    next: nextAt === null ? null : `/api${nextAt}`,
  };
}

function wrongDay(name: string, search: URLSearchParams): Refusal | null {
  const now = new Date().toISOString();
  const typed = search.get('on')?.trim() ?? '';
  const problem = name === 'on' ? dayProblem(readDay(typed, now) ?? typed, now) : null;
  return problem && new Refusal(problem);
}

function wrongParam(name: Parameters<typeof wrongSentence>[0]): Refusal {
  return new Refusal('invalid-input', { fields: { [name]: wrongSentence(name) } });
}

/** What is wrong with a parameter of the list, as a sentence. */
export function wrongSentence(name: keyof typeof WRONG): string {
  return messages('lists')(WRONG[name]);
}

const WRONG = {
  q: 'wrong.q', status: 'wrong.status', kind: 'wrong.kind', party: 'wrong.party', topic: 'wrong.topic',
  language: 'wrong.language', 'said-from': 'wrong.date', 'said-to': 'wrong.saidTo', on: 'wrong.on', reading: 'wrong.reading',
  after: 'wrong.after',
} as const;
