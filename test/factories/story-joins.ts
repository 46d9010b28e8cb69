import { CLAIMS, mostly, pick, SOURCES, type Choice, type Site } from './story-site.ts';

/** The claims that may be split off, by their order. */
const SPLIT_OFF = ['second', 'third'];

const reason = (because: string) => ({ texts: { reason: because } });

/** What joins two streams and what undoes it: an entry in each, as the use cases write them. */
export const JOINING_ACTS: Record<'merge' | 'undoneMerge' | 'split' | 'undoneSplit' | 'derivation' | 'undoneDerivation', (site: Site, choice: Choice) => void> = {
  merge: (site, { a, b }) => {
    const [gone, target] = [pick(CLAIMS, b), mostly(a)].map((id) => site.state(id));
    if (!gone || !target || gone.id === target.id) return;
    if ([gone, target].some(({ visibility, mergedInto }) => visibility !== 'public' || mergedInto)) return;
    site.append(gone.id, { kind: 'claim-merged', body: { intoId: target.id }, ...reason('The same') });
    site.append(target.id, { kind: 'claim-absorbed', body: { fromId: gone.id }, ...reason('The same') });
  },
  undoneMerge: (site, { a }) => {
    const { id, mergedInto } = site.state(pick(CLAIMS, a));
    if (!mergedInto) return;
    for (const [one, other] of [[id, mergedInto.claimId], [mergedInto.claimId, id]] as const)
      site.append(one, { kind: 'merge-undone', body: { otherId: other }, ...reason('Not the same') });
  },
  split: (site, { a, b, c }) => {
    const origin = site.state(mostly(a));
    const newId = SPLIT_OFF.find((id) => !site.has(id));
    const gone = new Set(origin.splitInto.flatMap(({ itemIds }) => itemIds));
    const standing = [...origin.evidence, ...origin.appearances].filter(({ id, withdrawn }) => !withdrawn && !gone.has(id)).map(({ id }) => id);
    const itemIds = standing.filter((_, index) => (index + b) % (1 + (c % 3)) === 0);
    if (newId === undefined || itemIds.length === 0 || origin.mergedInto || origin.visibility !== 'public') return;
    site.log(newId);
    site.append(origin.id, { kind: 'claim-split', body: { newId, itemIds }, ...reason('Two claims') });
    site.append(newId, { kind: 'claim-split-from', body: { fromId: origin.id, itemIds }, ...reason('Two claims') });
  },
  undoneSplit: (site, { a }) => {
    const newId = pick(SPLIT_OFF, a);
    const origin = site.has(newId) ? site.state(newId).splitFrom : null;
    if (!origin) return;
    for (const [one, other] of [[newId, origin.claimId], [origin.claimId, newId]] as const)
      site.append(one, { kind: 'split-undone', body: { otherId: other }, ...reason('One claim') });
  },
  // From a later one of the list to an earlier one, so that no circle closes.
  derivation: (site, { a, b }) => {
    const at = 1 + (a % (SOURCES.length - 1));
    const [fromId, toId] = [pick(SOURCES, at), pick(SOURCES, b % at)];
    if (linksOf(site, fromId).some((link) => link === `${fromId} ${toId}`)) return;
    const body = { derivationId: `${fromId} ${toId} ${site.entriesOf(fromId).length}`, fromId, toId };
    for (const id of [fromId, toId]) site.append(id, { kind: 'derivation-added', body, known: site.knownOf(fromId) });
  },
  undoneDerivation: (site, { a, b }) => {
    const standing = standingLinks(site, pick(SOURCES, a));
    const link = standing[b % Math.max(1, standing.length)];
    if (link) for (const id of [link.fromId, link.toId]) site.append(id, { kind: 'derivation-withdrawn', body: link, ...reason('It does not') });
  },
};

function linksOf(site: Site, sourceId: string): string[] {
  return standingLinks(site, sourceId).map(({ fromId, toId }) => `${fromId} ${toId}`);
}

function standingLinks(site: Site, sourceId: string) {
  const entries = site.entriesOf(sourceId);
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'derivation-withdrawn' ? [entry.body.derivationId] : [])));
  return entries.flatMap((entry) => (entry.kind === 'derivation-added' && !undone.has(entry.body.derivationId) ? [entry.body] : []));
}
