import { z } from 'zod';
import { type Actor, memberWhoMay } from '#lib/auth/actor.ts';
import type { Changed } from '#lib/boundary/change.ts';
import { blankAsMissing, id, oneOf, optionalId, optionalText, parseInput } from '#lib/boundary/input.ts';
import { Refusal, wrongField } from '#lib/boundary/refusal.ts';
import type { NewEntry } from '#lib/domain/entry.ts';
import type { ClaimState, EvidenceItem } from '#lib/domain/fold/claim-state.ts';
import { CREDIBILITIES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { changeAnyClaim, claimParam, type Written } from './change-claim.ts';
import { interestInput, LONGEST } from './claim-input.ts';

const gradeEvidenceInput = z.strictObject({
  ...claimParam,
  /** The entry that added the evidence. */
  itemId: id(),
  credibility: blankAsMissing(oneOf(CREDIBILITIES).optional()),
  reason: optionalText(LONGEST.reason),
  interest: interestInput(),
  /** The entry of the grade that the writer saw; none when there was none. */
  seenGradeId: optionalId(),
});
type GradeInput = z.output<typeof gradeEvidenceInput>;

/**
 * Says how credible a piece of evidence is by itself, what its source has to gain, or both. Refuses a grade without a
 * reason, withdrawn evidence, a grade that was changed meanwhile, and a form that says nothing.
 */
export async function gradeEvidence(actor: Actor, input: unknown): Promise<Changed<Written>> {
  const grading = parseInput(gradeEvidenceInput, input);
  const member = memberWhoMay(actor, 'grade-evidence');
  return changeAnyClaim(member, grading.slug, ({ state }) => ({ entries: gradingEntries(standing(state, grading.itemId), grading) }));
}

function standing(state: ClaimState, itemId: string): EvidenceItem {
  const item = state.evidence.find((one) => one.id === itemId);
  if (!item) throw new Refusal('not-found');
  if (item.withdrawn) throw new Refusal('already-withdrawn');
  return item;
}

function gradingEntries(item: EvidenceItem, { credibility, reason, interest, seenGradeId }: GradeInput): NewEntry[] {
  const t = messages('refusals');
  const entries: NewEntry[] = [];
  if (credibility !== undefined) {
    if (reason === undefined) throw wrongField('reason', t('field.required'));
    if (item.credibility?.entryId !== seenGradeId) throw new Refusal('stale', { changed: { credibility: item.credibility } });
    entries.push({ kind: 'evidence-graded', body: { itemId: item.id, credibility }, texts: { reason }, corrects: item.credibility?.entryId ?? null });
  }
  if (interest !== undefined && interest !== item.texts.interest) {
    entries.push({ kind: 'interest-disclosed', body: { itemId: item.id }, texts: { interest } });
  }
  if (entries.length === 0) throw wrongField('credibility', t('field.nothing-said'));
  return entries;
}
