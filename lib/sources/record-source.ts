import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { parseInput } from '#lib/boundary/input.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { requireSource, sourceInput } from './resolve-source.ts';
import { sourceTags } from './source-tags.ts';

/** Records a source, or gives the one that is at this address already. */
export async function recordSource(actor: Actor, input: unknown): Promise<Changed<{ id: string; slug: string }>> {
  const named = parseInput(sourceInput, input);
  const member = memberWhoMay(actor, 'record-source');
  return change(async (tx) => {
    const { id, slug } = await requireSource(tx, member, named);
    return {
      value: { id, slug }, stale: [sourceTags.list, sourceTags.source(id), partyTags.list], at: `/sources/${slug}`,
    };
  });
}
