import { siteOf } from './address.ts';

/** A document as far as it says who published it. */
type Published = { id: string; address: string | null; outletId: string | null };

/**
 * Whom a document counts as: its outlet; where nobody recorded one, the outlets of the others on its host, any of which
 * it may be of; where there are none, its host; and itself where it has no address either. So a document whose outlet is
 * missing never makes more independent outlets of those that are there. A host below another one of these documents'
 * is that one's: `news.example.org` beside `example.org`.
 */
export function outletKeys(documents: readonly Published[]): (document: Published) => readonly string[] {
  // Addresses are read only where an outlet is missing: a page is folded at every step through its past.
  let hosts: Hosts | null = null;
  return ({ id, address, outletId }) => {
    if (outletId !== null) return [outletId];
    if (address === null) return [id];
    hosts ??= hostsOf(documents);
    const place = hosts.placeOf(siteOf(address));
    return [...(hosts.outletsAt.get(place) ?? [place])];
  };
}

type Hosts = { placeOf: (host: string) => string; outletsAt: ReadonlyMap<string, ReadonlySet<string>> };

function hostsOf(documents: readonly Published[]): Hosts {
  const known = new Set(documents.flatMap(({ address }) => (address === null ? [] : [siteOf(address)])));
  const placeOf = (host: string) => above(host).findLast((one) => known.has(one)) ?? host;
  const outletsAt = new Map<string, Set<string>>();
  for (const { address, outletId } of documents) {
    if (address === null || outletId === null) continue;
    const place = placeOf(siteOf(address));
    outletsAt.set(place, (outletsAt.get(place) ?? new Set()).add(outletId));
  }
  return { placeOf, outletsAt };
}

/** The hosts that one lies below, the nearest first: `b.example.org` and `example.org` of `a.b.example.org`. */
function above(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, n) => labels.slice(n + 1).join('.')).filter((one) => one.includes('.'));
}
