import { on } from '#db/client.ts';
import { readClaimStreams } from '#db/claim-streams.ts';
import { evidenceBalance } from '#lib/domain/balance/evidence-balance.ts';
import type { EvidenceRead } from '#lib/domain/consensus/consensus-rules.ts';
import { foldClaim } from '#lib/domain/fold/fold-claim.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';

/** What a claim's evidence says, as far as the consensus words hang on it. */
export async function readEvidence(claimId: string): Promise<EvidenceRead> {
  const { streams } = await readClaimStreams(on(), claimId);
  const view = foldClaim(streams, claimId);
  return view ? evidenceOf(view) : { items: 0, balance: null, gradedFor: 0, gradedAgainst: 0 };
}

/** The same of a view at hand. */
function evidenceOf(view: Pick<ClaimView, 'id' | 'evidence' | 'relations'>): EvidenceRead {
  const { balance, gradedFor, gradedAgainst } = evidenceBalance(view);
  return { items: view.evidence.filter(({ withdrawn, counts }) => !withdrawn && counts).length, balance, gradedFor, gradedAgainst };
}
