import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import { append } from '#lib/boundary/append.ts';
import { change, type Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, parseInput, text } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import { CLAIM_KINDS, type ClaimKind } from '#lib/domain/glossary.ts';
import { changedTerms, LONGEST_TERM_DAYS, type ReviewTerms } from '#lib/domain/review-term.ts';
import { messages } from '#lib/messages/translate.ts';
import { lockSite } from './lock-site.ts';
import { siteTags } from './site-tags.ts';

const t = messages('refusals');

/** A number of days as typed or sent; a blank field is none. */
function days() {
  return z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    blankAsMissing(text(10).transform((value, context) => {
      const count = /^\d{1,5}$/.test(value) ? Number(value) : 0;
      if (count >= 1 && count <= LONGEST_TERM_DAYS) return count;
      context.addIssue({ code: 'custom', message: t('field.whole-days', { max: LONGEST_TERM_DAYS }) });
      return z.NEVER;
    }).optional()),
  );
}

const setReviewTermsInput = z.strictObject({
  /** Days by kind of claim; a blank one has no term. */
  days: z.strictObject(Object.fromEntries(CLAIM_KINDS.map((kind) => [kind, days()])) as Record<ClaimKind, ReturnType<typeof days>>),
  reason: text(4000, 8),
  /** How many entries the site's stream had when the writer opened the page. */
  seenSeq: z.coerce.number().int().min(0),
});

/**
 * Sets after how many days a status is to be looked at again, by kind of claim. Statuses decided before keep the term
 * they were given. Refuses a stale page, and terms that are the ones there are.
 */
export async function setReviewTerms(actor: Actor, input: unknown): Promise<Changed<{ days: ReviewTerms }>> {
  const wanted = parseInput(setReviewTermsInput, input);
  const member = memberWhoMay(actor, 'set-review-terms');
  return change(async (tx) => {
    const { stream, state } = await lockSite(tx);
    if (state.seq !== wanted.seenSeq) throw new Refusal('stale', { changed: { seq: state.seq, days: state.reviewTerms } });
    const terms = givenTerms(wanted.days);
    if (changedTerms(state.reviewTerms, terms).length === 0) throw wrongField('reason', t('field.same-terms'));
    await append(tx, member, {
      stream, entry: { kind: 'review-terms-set', body: { days: terms }, texts: { reason: wanted.reason } },
    });
    return { value: { days: terms }, stale: [siteTags.policies], at: '/desk/site?done=terms' };
  });
}

function givenTerms(wanted: { [K in ClaimKind]?: number | undefined }): ReviewTerms {
  return Object.fromEntries(CLAIM_KINDS.flatMap((kind) => {
    const term = wanted[kind];
    return term === undefined ? [] : [[kind, term]];
  }));
}
