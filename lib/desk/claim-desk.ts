import { on } from '#db/client.ts';
import { countHolders } from '#db/users.ts';
import type { Actor, Member } from '#lib/auth/actor.ts';
import type { ReturnedForm } from '#lib/boundary/returned-form.ts';
import { getClaimForDesk, type ClaimPage } from '#lib/claims/claim-queries.ts';
import { voteRefusal } from '#lib/domain/vote-refusal.ts';
import { ownVotes } from '#db/votes.ts';
import { CLAIM_ACTS, mayDo, type ClaimAct } from './claim-acts.ts';

/** What every page of a claim's desk works with. */
export type ClaimDesk = {
  member: Member;
  page: ClaimPage;
  /** The page's own address, to which a refused form comes back. */
  path: string;
  form: ReturnedForm;
};

/** How many people here hold the editor role: a site with one editor needs one where others need two. */
export async function countEditors(): Promise<number> {
  return countHolders(on(), 'editor');
}

/** Whether somebody decided a status of this claim, be it as the first of two. */
export function hasDecided({ view }: Pick<ClaimPage, 'view'>, memberId: string): boolean {
  return view.statuses.some(({ decidedBy }) => decidedBy.includes(memberId))
    || view.proposals.some(({ byEditor, actorId }) => byEditor && actorId === memberId);
}

/** What a claim's page may show to the one who is signed in, and to nobody else. */
export type MyClaim = {
  me: { name: string } | null;
  /** The address of each thing they may do here. */
  acts: Partial<Record<ClaimAct, string>>;
  vote: { value: number | null; recordedAt: string; times: number } | null;
  canVote: boolean;
};

/** What somebody may do on a claim, and how they voted. Null for a claim they may not see. */
export async function myClaim(actor: Actor, slug: string): Promise<MyClaim | null> {
  if (!actor) return { me: null, acts: {}, vote: null, canVote: false };
  const page = await getClaimForDesk(actor, slug);
  if (!page) return null;
  const { id, visibility, status, loggedBy } = page.view;
  const votes = await ownVotes(on(), id, actor.id);
  const [last] = votes;
  const acts = (Object.keys(CLAIM_ACTS) as ClaimAct[]).filter((act) => mayDo(actor, act, visibility));
  const refusal = voteRefusal({ visibility, status: status.status, loggedBy, hasDecided: hasDecided(page, actor.id) }, actor.id);
  return {
    me: { name: actor.name },
    acts: Object.fromEntries(acts.map((act) => [act, `/desk/claims/${page.slug}/${act}`])),
    vote: last ? { value: last.quarters === null ? null : last.quarters / 4, recordedAt: last.recordedAt, times: votes.length } : null,
    canVote: mayDo(actor, 'vote', visibility) && refusal === null,
  };
}
