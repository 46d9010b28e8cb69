import type { ReactNode } from 'react';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';
import { getClaimForDesk } from '#lib/claims/claim-queries.ts';

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

/**
 * The pages of a claim's desk; where somebody who is signed in may see no such claim, words that read without script.
 * Whoever is not signed in is sent to do so by the page itself.
 */
export default async function ClaimDeskLayout({ params, children }: Props) {
  const { slug } = await params;
  const actor = await currentActor();
  return actor !== null && (await getClaimForDesk(actor, slug)) === null ? <NothingHere /> : children;
}
