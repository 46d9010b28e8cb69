import { CHANGE_KINDS, TOLD_KINDS, type ChangeKind } from '#lib/domain/changes.ts';
import { readPageId, readTopicSlug } from '#lib/boundary/pages.ts';

/** What an address of the list can say, in the order in which its addresses are written. */
const CHANGE_PARAMS = ['kind', 'party', 'topic', 'before'] as const;
export type ChangeParam = (typeof CHANGE_PARAMS)[number];
export type ChangeParams = Partial<Record<ChangeParam, readonly string[]>>;

export type ChangeQuery = {
  kinds: readonly ChangeKind[]; party: string | null; topic: string | null; before: string | null; params: ChangeParams;
};

const SLUG = /^[a-z0-9-]{1,120}$/;
const CHECKS: Record<ChangeParam, (value: string) => boolean> = {
  kind: (value) => (CHANGE_KINDS as readonly string[]).includes(value),
  party: (value) => SLUG.test(value),
  topic: (value) => !value.includes('%') && readTopicSlug(value) !== null,
  before: (value) => typeof readPageId(value) === 'string',
};

/**
 * Reads the address of the list of changes. Without a kind it tells all but typos. Blank parameters count as missing
 * and unknown ones are left alone.
 * @returns the parameter that cannot be read instead, when there is one.
 */
export function readChangeQuery(given: Record<string, string | readonly string[] | undefined>): ChangeQuery | { wrong: ChangeParam } {
  const params: ChangeParams = Object.fromEntries(CHANGE_PARAMS.flatMap((name) => {
    const values = [given[name] ?? []].flat().map((value) => value.trim()).filter((value) => value !== '');
    return values.length === 0 ? [] : [[name, [...new Set(values)]]];
  }));
  const wrong = CHANGE_PARAMS.find((name) => {
    const values = params[name] ?? [];
    return !values.every(CHECKS[name]) || (name !== 'kind' && values.length > 1);
  });
  if (wrong !== undefined) return { wrong };
  const asked = CHANGE_KINDS.filter((kind) => params.kind?.includes(kind));
  return {
    kinds: asked.length === 0 ? TOLD_KINDS : asked,
    party: params.party?.[0] ?? null, topic: params.topic?.[0] ?? null, before: params.before?.[0] ?? null, params,
  };
}

/** The same of an address's own search part. */
export function readChangeSearch(search: URLSearchParams): ChangeQuery | { wrong: ChangeParam } {
  return readChangeQuery(Object.fromEntries(CHANGE_PARAMS.map((name) => [name, search.getAll(name)])));
}

/** An address of the list with some parameters changed; every change but `before` goes back to the newest. */
export function changesAddress(params: ChangeParams, change: ChangeParams = {}, path = '/corrections'): string {
  const search = new URLSearchParams();
  for (const name of CHANGE_PARAMS) {
    const values = name in change ? change[name] : name === 'before' ? [] : params[name];
    for (const value of values ?? []) search.append(name, value);
  }
  const query = search.toString();
  return query === '' ? path : `${path}?${query}`;
}
