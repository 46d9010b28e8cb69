import { newestEntryOf } from '#db/claims.ts';
import { on } from '#db/client.ts';
import type { ReasonTag } from '#lib/domain/glossary.ts';
import { castVote } from '#lib/votes/cast-vote.ts';
import { act, evidenceOf, slugOf, type ClaimKey, type EvidenceKey, type Story } from './story.ts';

/** A reviewer's answer: who (1 to 8), how credible, what weighed most and why. */
type Ballot = [reviewer: number, value: string, evidence: EvidenceKey, tag: ReasonTag, text?: string];

/** 2 May: what three reviewers thought before the older cases were logged; two of them change their mind. */
export const EARLY_VOTES: readonly Ballot[] = [
  [1, '0.25', 'C1/cnbc-2025', 'evidence-missing', 'Nobody has shown a seizure.'],
  [2, '0', 'C1/cnbc-2025', 'single-source'],
  [3, 'cannot-judge', 'C1/anthropic-2025', 'evidence-missing'],
];

/** 7 May: with the cases of 2022 and 2023 on the page. Volker has taken up one claim and does not vote on it. */
export const LATER_VOTES: readonly Ballot[] = [
  [1, '1', 'C1/register-2023', 'primary-source', 'The customs case changed my mind.'],
  [2, '0.75', 'C1/register-2023', 'independent-sources'],
  [4, '1', 'C1/register-2023', 'primary-source'],
  [5, '0.75', 'C1/pcmag-2023', 'scope-too-wide', 'Old cards, and the destination is inferred.'],
  [6, '0.5', 'C1/cnbc-2025', 'source-interest'],
  [7, '0.25', 'C1/cnbc-2025', 'scope-too-wide', 'One case of other hardware does not carry so broad a wording.'],
  [8, '1', 'C1/toms-2023', 'independent-sources'],
  [1, '1', 'C2/register-2022', 'primary-source'],
  [2, '0.75', 'C2/register-2022', 'single-source'],
  [3, '0.75', 'C2/register-2022', 'primary-source'],
  [5, '1', 'C2/register-2022', 'primary-source'],
  [6, '0.25', 'C2/pymnts-2025', 'scope-too-wide', 'One case, and of CPUs.'],
  [7, 'cannot-judge', 'C2/pymnts-2025', 'evidence-missing'],
  [1, '0.25', 'C3/summary-blog', 'evidence-missing'],
  [2, '0', 'C3/cnbc-2025', 'evidence-missing', 'No serial number, no quantity, no seizure.'],
  [3, '0', 'C3/pcmag-2023', 'evidence-missing'],
  [4, '0.75', 'C3/summary-blog', 'expert-judgement', 'Plausible, given what such cards cost there.'],
  [5, '0.25', 'C3/summary-blog', 'single-source'],
  [6, 'cannot-judge', 'C3/summary-blog', 'evidence-missing'],
  [7, '0.5', 'C3/summary-blog', 'expert-judgement'],
  [1, '0.5', 'C0/anthropic-2025', 'scope-too-wide'],
  [2, '0.25', 'C0/techpowerup-2025', 'evidence-missing'],
  [4, '0.75', 'C0/anthropic-2025', 'expert-judgement'],
  [5, '0.75', 'C0/register-2022', 'single-source'],
  [6, '0', 'C0/pymnts-2025', 'source-interest'],
  [8, '0.5', 'C0/summary-blog', 'evidence-missing'],
  [1, '0', 'C5/register-2023', 'primary-source'],
  [3, '0.25', 'C5/toms-2025', 'scope-too-wide'],
  [6, '1', 'C5/cnbc-2025', 'expert-judgement', 'True of AI chips, which is what mattered.'],
  [7, '0.5', 'C5/cnbc-2025', 'scope-too-wide'],
  [8, '0.25', 'C5/register-2022', 'primary-source'],
  [3, '1', 'technically-wrong/register-2023', 'primary-source'],
  [4, '0.75', 'technically-wrong/toms-2025', 'independent-sources'],
];

/** 10 December: a change of mind after the prosecutors' case, and first votes on the broader claim. */
export const LATEST_VOTES: readonly Ballot[] = [
  [4, '0.5', 'C3/reuters-2025', 'evidence-missing', 'Even that case says nothing of lobsters.'],
  [1, '0.75', 'C4/reuters-2025', 'primary-source'],
  [2, '1', 'C4/reuters-2025', 'primary-source'],
  [5, 'cannot-judge', 'C4/reuters-2025', 'evidence-missing', 'Not tried yet.'],
];

/** Casts votes in order, each by its reviewer. */
export async function castVotes(story: Story, ballots: readonly Ballot[]): Promise<void> {
  for (const [number, value, evidence, tag, text] of ballots) {
    const [claim] = evidence.split('/') as [ClaimKey];
    await act(story, castVote(story.cast.reviewers[number - 1] ?? null, {
      slug: slugOf(story, claim), seenSeq: await newestEntryOf(on(), slugOf(story, claim)), value, tag, text, evidenceId: evidenceOf(story, evidence), opened: [evidenceOf(story, evidence)],
    }));
  }
}
