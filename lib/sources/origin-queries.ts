import { on } from '#db/client.ts';
import { linkedSources, type LinkedSource } from '#db/derivations.ts';
import { namesOf } from '#db/users.ts';
import { reads } from '#lib/boundary/reads.ts';
import { claimTags } from '#lib/claims/claim-tags.ts';
import { sourceTags } from './source-tags.ts';

/** A link to another source, with the public name of who recorded it. */
export type SourceLink = LinkedSource & { by: string | null };

const MOST_SHOWN = 50;

/** What a source derives from, and what derives from it: at most fifty of each. */
export async function linksOf(sourceId: string): Promise<{ origins: SourceLink[]; copies: SourceLink[] }> {
  const [origins, copies] = await Promise.all([
    linkedSources(on(), sourceId, 'origins', MOST_SHOWN), linkedSources(on(), sourceId, 'copies', MOST_SHOWN),
  ]);
  // A draft that is published brings its sources to light.
  reads(sourceTags.source(sourceId), claimTags.list, ...[...origins, ...copies].map(({ id }) => sourceTags.source(id)));
  const names = await namesOf(on(), [...origins, ...copies].map(({ actorId }) => actorId));
  const named = (link: LinkedSource): SourceLink => ({ ...link, by: names.get(link.actorId) ?? null });
  return { origins: origins.map(named), copies: copies.map(named) };
}
