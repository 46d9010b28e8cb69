import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/boundary/refusal.ts';
import { markSource } from '#lib/captures/mark-source.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';
import { addRebuttal } from '#lib/claims/add-rebuttal.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';
import { changeStatus } from '#lib/claims/change-status.ts';
import { changeTopics } from '#lib/claims/change-topics.ts';
import { correctItem } from '#lib/claims/correct-item.ts';
import { gradeEvidence } from '#lib/claims/grade-evidence.ts';
import { logClaim } from '#lib/claims/log-claim.ts';
import { proposeStatus } from '#lib/claims/propose-status.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';
import { recheckClaim } from '#lib/claims/recheck-claim.ts';
import { relateClaims } from '#lib/claims/relate-claims.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { clearBurst } from '#lib/consensus/clear-burst.ts';
import { hearAppeal } from '#lib/consensus/hear-appeal.ts';
import { ROLES, type Role } from '#lib/domain/glossary.ts';
import { MAY, type Act } from '#lib/domain/permissions.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { importGrades } from '#lib/parties/import-grades.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { renameParty } from '#lib/parties/rename-party.ts';
import { publishScale } from '#lib/site/publish-scale.ts';
import { setReviewTerms } from '#lib/site/set-review-terms.ts';
import { correctSource } from '#lib/sources/correct-source.ts';
import { recordDerivation } from '#lib/sources/record-derivation.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { makeResetLink } from '#lib/users/make-reset-link.ts';
import { setRoles } from '#lib/users/set-roles.ts';
import { suspendAccount } from '#lib/users/suspend-account.ts';
import { castVote } from '#lib/votes/cast-vote.ts';
import { makeMember } from '#test/factories/member.ts';

const ID = '01890000-0000-7000-8000-000000000000';
const slug = 'no-such-claim';
const reason = 'A reason that is long enough';
const source = { address: 'https://example.org/permissions', title: 'A source', kind: 'primary' };
const status = { slug, reason, evidenceIds: [ID], seenStatusId: ID };

type UseCase = (actor: Actor, input: unknown) => Promise<unknown>;

/** How each act is done, with input that is well-formed, about a claim that does not exist. */
const HOW: Record<Act, [UseCase, object]> = {
  'log-claim': [logClaim, { wording: 'A claim that is logged to see who may log one', source }],
  'add-evidence': [addEvidence, { slug, stance: 'supports', source }],
  'add-appearance': [addAppearance, { slug, source }],
  'attribute-claim': [attributeClaim, { slug, party: { name: 'A party' } }],
  'add-rebuttal': [addRebuttal, { slug, rebuttal: 'denial', existing: slug, source }],
  'relate-claims': [relateClaims, { slug, other: 'another', kind: 'part-of', direction: 'from' }],
  'change-topics': [changeTopics, { slug, topics: 'trade', seenTopics: '' }],
  'reword-claim': [rewordClaim, { slug, wording: 'A wording that is long enough', reason, seenWordingId: ID }],
  'publish-claim': [setVisibility, { slug, to: 'public', reason }],
  'withhold-claim': [setVisibility, { slug, to: 'withheld', reason }],
  'withdraw-item': [withdrawItem, { slug, itemId: ID, reason }],
  'correct-item': [correctItem, { slug, itemId: ID, class: 'error', reason, seenSeq: 1 }],
  'merge-claims': [mergeClaims, { slug, into: 'another', reason }],
  'recheck-claim': [recheckClaim, { slug, reason, seenStatusId: ID }],
  'publish-scale': [publishScale, { worst: 1, best: 5, labels: [{ name: 'True', status: 'supported', value: 5, colour: '#2a8f68', definition: 'It is so' }], reason, seenSeq: 0 }],
  'set-review-terms': [setReviewTerms, { days: { factual: 365 }, reason, seenSeq: 0 }],
  'hear-appeal': [hearAppeal, { appealId: ID, outcome: 'declined', reason }],
  'clear-burst': [clearBurst, { slug, burst: '2025-05-01T00:00:00.000Z', seenVotes: 12, reason }],
  'record-party': [recordParty, { name: 'A party' }],
  'record-source': [recordSource, source],
  'correct-source': [correctSource, { slug, title: 'A source', kind: 'primary', reason, seenSeq: 1 }],
  'mark-source': [markSource, { slug, change: 'retracted', reason }],
  'link-sources': [recordDerivation, { slug, source }],
  'grade-evidence': [gradeEvidence, { slug, itemId: ID, credibility: '2', reason }],
  'grade-outlet': [gradeOutlet, { slug, grade: 'B', reason }],
  'import-grades': [importGrades, { list: 'domain,grade\nnowhere.example,B', reason }],
  'rename-party': [renameParty, { slug, name: 'A party by another name', reason, seenSeq: 1 }],
  'propose-status': [proposeStatus, { ...status, to: 'disputed' }],
  'take-up': [changeStatus, { ...status, to: 'under-review' }],
  'change-status': [changeStatus, { ...status, to: 'disputed' }],
  'cast-vote': [castVote, { slug, value: '0.5', evidenceId: ID, tag: 'single-source', seenSeq: 1 }],
  'grant-working-roles': [setRoles, { roles: ['reviewer'], was: [] }],
  'grant-any-role': [setRoles, { roles: ['editor'], was: [] }],
  'suspend-account': [suspendAccount, { suspended: 'yes' }],
  'make-reset-link': [makeResetLink, {}],
};
const ABOUT_PEOPLE: readonly Act[] = ['grant-working-roles', 'grant-any-role', 'suspend-account', 'make-reset-link'];
const FORBIDDEN = ['not-allowed', 'grant-not-allowed'];

/** What somebody hears who tries: the refusal's code, or "done". */
async function tries(actor: Actor, act: Act): Promise<string> {
  const [useCase, input] = HOW[act];
  const about = ABOUT_PEOPLE.includes(act) ? { userId: (await makeMember()).userId } : {};
  try {
    await useCase(actor, { ...input, ...about });
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe.each(Object.keys(MAY) as Act[])('%s', (act) => {
  const allowed: readonly Role[] = MAY[act];

  // Parsing comes first, so this also says that the input above is well-formed.
  test('nobody may who is not signed in', async () => {
    expect(await tries(null, act)).toBe('not-signed-in');
  });

  test('nobody may who has no role', async () => {
    expect(FORBIDDEN).toContain(await tries(await makeMember(), act));
  });

  test.each(ROLES)('the table says rightly about the role %s', async (role) => {
    const heard = await tries(await makeMember(role), act);
    expect(!FORBIDDEN.includes(heard)).toBe(allowed.includes(role));
  });
});
