import type { ClaimLine } from '#db/claim-lines.ts';
import { reads } from '#lib/boundary/reads.ts';
import { partyTags } from '#lib/parties/party-tags.ts';
import { claimTags } from './claim-tags.ts';

export { MOST_COUNTED } from '#db/claim-lines.ts';
export type { ClaimLine, LineParty, StatusCount } from '#db/claim-lines.ts';

/** Notes what a list of claims depends on: which claims there are, and the names of the parties they show. */
export function readsLines<L extends ClaimLine>(lines: readonly L[]): readonly L[] {
  reads(claimTags.list, ...lines.flatMap(({ parties }) => parties.map(({ id }) => partyTags.party(id))));
  return lines;
}
