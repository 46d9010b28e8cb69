import { on } from '#db/client.ts';
import {
  findHidden, findLatelyMoved, findProposals, type HiddenLine, type ProposalLine,
} from '#db/desk.ts';
import { findEvidenceAtRisk, type AtRiskLine } from '#db/evidence-at-risk.ts';
import { namesOf } from '#db/users.ts';
import { holds, type Member } from '#lib/auth/actor.ts';
import { dueClaims, type DueClaim } from '#lib/claims/due-queries.ts';
import type { ClaimLine } from '#lib/claims/line-reads.ts';
import { appealsFor, type NamedAppeal } from '#lib/consensus/appeal-queries.ts';
import { claimsUnderAttack, type AttackedClaim } from '#lib/consensus/burst-queries.ts';
import { fitStanding, type FitStanding } from '#lib/consensus/fit-queries.ts';
import { may } from '#lib/domain/permissions.ts';
import { reviewQueue, type QueueLine } from '#lib/votes/queue-queries.ts';

export type { AtRiskLine } from '#db/evidence-at-risk.ts';
export type { HiddenLine, ProposalLine } from '#db/desk.ts';

const SHOWN = 8;

/** What is somebody's own at the desk and what needs them; null where it is no business of theirs. */
export type Desk = {
  drafts: readonly HiddenLine[] | null;
  withheld: readonly HiddenLine[] | null;
  proposals: readonly ProposalLine[] | null;
  toVote: readonly QueueLine[] | null;
  due: readonly DueClaim[] | null;
  atRisk: readonly AtRiskLine[] | null;
  appeals: readonly NamedAppeal[] | null;
  attacked: readonly AttackedClaim[] | null;
  fit: FitStanding | null;
  recent: readonly ClaimLine[];
  /** Public names by actor id. */
  names: Record<string, string>;
};

/** The desk of one member. Editors also see the drafts of others, and what is withheld. */
export async function getDesk(member: Member): Promise<Desk> {
  const isEditor = may(member.roles, 'withhold-claim');
  const hidden = { author: isEditor ? null : member.id, words: '', before: null };
  const [drafts, withheld, proposals, toVote, due, atRisk, recent, appeals, fit, attacked] = await Promise.all([
    may(member.roles, 'log-claim') ? findHidden(on(), { ...hidden, visibility: 'draft' }, SHOWN) : null,
    isEditor ? findHidden(on(), { ...hidden, visibility: 'withheld' }, SHOWN) : null,
    holds(member, 'editor', 'reviewer', 'researcher') ? findProposals(on(), SHOWN) : null,
    may(member.roles, 'cast-vote') ? reviewQueue(member, null).then(({ lines }) => lines.slice(0, SHOWN)) : null,
    may(member.roles, 'recheck-claim') ? dueClaims(SHOWN) : null,
    holds(member, 'editor', 'reviewer', 'researcher') ? findEvidenceAtRisk(on(), SHOWN) : null,
    findLatelyMoved(on(), SHOWN),
    appealsFor(member, SHOWN),
    may(member.roles, 'set-review-terms') ? fitStanding() : null,
    claimsUnderAttack(member, SHOWN),
  ]);
  const people = [...[...(drafts ?? []), ...(withheld ?? [])].map(({ loggedBy }) => loggedBy), ...(proposals ?? []).map(({ actorId }) => actorId)];
  return { drafts, withheld, proposals, toVote, due, atRisk, appeals, attacked, fit, recent, names: Object.fromEntries(await namesOf(on(), people)) };
}
