import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { id, ids, optionalReviewBy, parseInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { currentStatus, decisionKnown, hasForeignEvidence } from '#lib/domain/decision.ts';
import { HOLDS_FOR_A_TERM, reviewByOf } from '#lib/domain/review-term.ts';
import { messages } from '#lib/messages/translate.ts';
import { reviewTerms } from '#lib/site/lock-site.ts';
import { changeClaim, claimParam, type Written } from './change-claim.ts';
import { refuseStale } from './change-status.ts';
import { reasonInput } from './claim-input.ts';
import { now } from './lock-claim.ts';

const recheckClaimInput = z.strictObject({
  ...claimParam,
  reason: reasonInput(),
  /** What was looked at, of this claim's evidence; may be none. */
  evidenceIds: ids(50),
  /** When it is to be looked at next; the site's own term where it is left out. */
  reviewBy: optionalReviewBy(),
  /** The status entry the writer had before them. */
  seenStatusId: id(),
});

/**
 * Says that somebody looked again and the status still stands, which renews its term. Refuses a status that is
 * waiting to be decided anyway, a page that showed an earlier one, and evidence of another claim.
 */
export async function recheckClaim(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const { slug, reason, evidenceIds, reviewBy, seenStatusId } = parseInput(recheckClaimInput, input);
  const member = memberWhoMay(actor, 'recheck-claim');
  return changeClaim(member, slug, async ({ whole: state }, tx) => {
    refuseStale(state, seenStatusId);
    const status = currentStatus(state);
    if (!HOLDS_FOR_A_TERM[status]) throw new Refusal('nothing-to-recheck', { values: { status: messages('glossary')(`status.${status}`) } });
    if (hasForeignEvidence(state, evidenceIds)) throw wrongField('evidenceIds', messages('refusals')('field.foreign-evidence'));
    const next = reviewByOf(status, state.kind, reviewBy, await reviewTerms(tx), now());
    return {
      entries: [{
        kind: 'claim-rechecked', body: { statusId: seenStatusId, evidenceIds, reviewBy: next }, texts: { reason },
        known: decisionKnown(state, evidenceIds),
      }],
    };
  });
}
