import { claimTags } from '#lib/claims/claim-tags.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import type { ClaimState } from '#lib/domain/fold/claim-state.ts';
import type { Standing } from '#lib/domain/glossary.ts';
import { knownOfFact } from '#lib/domain/known.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import type { ResolvedSource } from '#lib/sources/resolve-source.ts';
import { sourceTags } from '#lib/sources/source-tags.ts';
import { topicTags } from '#lib/topics/topic-tags.ts';
import { given } from './claim-input.ts';
import { now } from './lock-claim.ts';

/** The entry "this party made this claim"; known since its source was published. */
export function attributionEntry(
  { partyId, standing, source, note }: { partyId: string; standing: Standing; source: ResolvedSource | null; note?: string | undefined },
): NewEntry {
  return {
    kind: 'attribution-made', body: { partyId, standing, sourceId: source?.id ?? null },
    texts: given({ note }), known: knownOfFact(source?.published ?? null, now()),
  };
}

/** The pages that show a claim or count it: itself, what it is linked to, and every list. */
export function staleWith(state: Pick<ClaimState, 'id' | 'relations' | 'topics' | 'attributions' | 'appearances' | 'evidence'>): string[] {
  return [
    claimTags.list, claimTags.claim(state.id),
    ...state.relations.flatMap(({ body }) => [claimTags.claim(body.fromId), claimTags.claim(body.toId)]),
    ...state.topics.map(({ slug }) => topicTags.topic(slug)),
    ...state.attributions.map(({ body }) => partyTags.party(body.partyId)),
    ...[...state.appearances, ...state.evidence].map(({ body }) => sourceTags.source(body.sourceId)),
  ];
}

/** The tags of parties and sources that a change named, which may be new. */
export function staleNames(partyIds: readonly (string | null)[], sources: readonly (ResolvedSource | null)[]): string[] {
  const parties = partyIds.filter((id) => id !== null).map((id) => partyTags.party(id));
  const documents = sources.filter((source) => source !== null).map(({ id }) => sourceTags.source(id));
  return [partyTags.list, sourceTags.list, topicTags.list, ...parties, ...documents];
}
