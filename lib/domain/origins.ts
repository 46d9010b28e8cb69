import type { SourceView } from './fold/view.ts';
import { COUNTS_AS_SUPPORT } from './glossary.ts';
import { outletKeys } from './outlet-keys.ts';

/** How many outlets stand behind something, and how many origins all of them can be traced to. */
export type OriginCount = { outlets: number; origins: number };

type Counted = Pick<SourceView, 'id' | 'kind' | 'address' | 'outlet' | 'origins'>;

/**
 * Counts independent origins: the fewest documents to which all of these can be traced by "derives from". A document
 * that derives from two stands or falls with either, so it adds no second origin where one is counted already. Two
 * documents of one outlet are one, and so are two on one host of which nobody recorded the outlet (`outletKeys`);
 * kinds that never count as support are left out.
 *
 * The fewest is a smallest hitting set; it is built greedily (what only one origin can explain first, then whatever
 * explains most), which is exact wherever documents have one origin each.
 */
export function countOrigins(sources: readonly Counted[]): OriginCount {
  const counting = sources.filter(({ kind }) => COUNTS_AS_SUPPORT[kind]);
  const documents = counting.map(({ id, address, outlet }) => ({ id, address, outletId: outlet?.id ?? null }));
  const keysOf = outletKeys([...documents, ...counting.flatMap(({ origins }) => origins)]);
  return {
    outlets: fewest(new Map(documents.map((document) => [document.id, new Set(keysOf(document))]))),
    origins: fewest(new Map(counting.map(({ id, origins }) => [id, new Set(origins.flatMap(keysOf))]))),
  };
}

/** The size of the smallest set that has one of each group. */
function fewest(groups: ReadonlyMap<string, ReadonlySet<string>>): number {
  let open = [...groups.values()];
  let taken = 0;
  while (open.length > 0) {
    const telling = mostTelling(open);
    open = open.filter((group) => !group.has(telling));
    taken += 1;
  }
  return taken;
}

/** The documents that one document derives from in the end: those that derive from nothing here. Itself when it does not. */
export function originsOf(id: string, targetsOf: (id: string) => readonly string[]): string[] {
  const seen = new Set([id]);
  const ends = new Set<string>();
  for (const each of seen) {
    const targets = targetsOf(each);
    if (targets.length === 0) ends.add(each);
    for (const target of targets) seen.add(target);
  }
  // Links in a circle are refused when they are made; a fold of half of them still has to end somewhere.
  return ends.size === 0 ? [id] : [...ends].toSorted();
}

function mostTelling(open: readonly ReadonlySet<string>[]): string {
  const alone = open.find((group) => group.size === 1);
  if (alone) return [...alone][0] ?? '';
  const counts = new Map<string, number>();
  for (const key of open.flatMap((group) => [...group])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
