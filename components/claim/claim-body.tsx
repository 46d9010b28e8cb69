import type { ClaimView } from '#lib/domain/fold/view.ts';
import { Appearances } from './appearances.tsx';
import type { Directory } from './directory.ts';
import { EvidenceColumns } from './evidence-columns.tsx';
import { Parts } from './parts.tsx';
import { Rebuttals } from './rebuttals.tsx';
import { Relations } from './relations.tsx';

type ClaimBodyProps = { view: ClaimView; directory: Directory };

/** What was brought to the claim: evidence, where it was made, and what answers it. */
export function ClaimBody(parts: ClaimBodyProps) {
  return (
    <>
      <EvidenceColumns {...parts} />
      <Appearances {...parts} />
      <Rebuttals {...parts} />
      <Parts {...parts} />
      <Relations {...parts} />
    </>
  );
}
