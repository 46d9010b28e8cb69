import type { ClaimView } from '#lib/domain/fold/view.ts';
import { Appearances } from './appearances.tsx';
import type { Directory } from './directory.ts';
import { EvidenceColumns } from './evidence-columns.tsx';
import { following } from './following.ts';
import { Parts } from './parts.tsx';
import { Rebuttals } from './rebuttals.tsx';
import { Relations } from './relations.tsx';

type ClaimBodyProps = { view: ClaimView; directory: Directory };

const EvidenceFollowing = following(EvidenceColumns, 'evidence');
const AppearancesFollowing = following(Appearances, 'appearances');
const RebuttalsFollowing = following(Rebuttals, 'relations');
const PartsFollowing = following(Parts, 'relations');
const RelationsFollowing = following(Relations, 'relations');

/** What was brought to the claim: evidence, where it was made, and what answers it. */
export function ClaimBody(parts: ClaimBodyProps) {
  return (
    <>
      <EvidenceFollowing {...parts} />
      <AppearancesFollowing {...parts} />
      <RebuttalsFollowing {...parts} />
      <PartsFollowing {...parts} />
      <RelationsFollowing {...parts} />
    </>
  );
}
