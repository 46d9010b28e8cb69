import { on } from '#db/client.ts';
import type { Member } from '#lib/auth/actor.ts';
import { confirmQuote } from '#lib/captures/confirm-quote.ts';
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
import { splitClaim } from '#lib/claims/split-claim.ts';
import { undoMerge } from '#lib/claims/undo-merge.ts';
import { undoSplit } from '#lib/claims/undo-split.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';
import { findBursts } from '#lib/consensus/burst-queries.ts';
import { clearBurst } from '#lib/consensus/clear-burst.ts';
import type { ChangeKind } from '#lib/domain/changes.ts';
import type { EntryKind } from '#lib/domain/entry.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';
import { importGrades } from '#lib/parties/import-grades.ts';
import { recordParty } from '#lib/parties/record-party.ts';
import { renameParty } from '#lib/parties/rename-party.ts';
import { publishScale } from '#lib/site/publish-scale.ts';
import { setReviewTerms } from '#lib/site/set-review-terms.ts';
import { getPolicies } from '#lib/site/site-queries.ts';
import { correctSource } from '#lib/sources/correct-source.ts';
import { recordDerivation } from '#lib/sources/record-derivation.ts';
import { recordSource } from '#lib/sources/record-source.ts';
import { withdrawDerivation } from '#lib/sources/withdraw-derivation.ts';
import { burstOn } from '#test/factories/bursts.ts';
import { see, sourceFields } from '#test/factories/claims.ts';
import { quotedFile } from '#test/factories/news-site.ts';

/** What every write path starts from: somebody with every role, and claims of theirs, one with a piece of evidence. */
export type Ground = {
  member: Member; editors: Member[]; slug: string; evidenceId: string; partySlug: string; sourceSlug: string;
  otherSlug: string; draftSlug: string;
  /** What was written so far is the path's ground: only what comes after it counts. */
  onlyAfter: () => Promise<void>;
};

/** A write path: how it is done, which entries it makes, and how the public list of changes tells it, if it does. */
export type WritePath = { run: (ground: Ground) => Promise<unknown>; makes: EntryKind[]; told?: ChangeKind };

const reason = 'A reason that is long enough';
const verdict = async ({ slug, evidenceId }: Pick<Ground, 'slug' | 'evidenceId'>, to: string) =>
  ({ slug, to, reason, evidenceIds: [evidenceId], seenStatusId: (await see(slug)).view.status.id });

/** Every use case that writes to the journal. */
export const WRITE_PATHS: Record<string, WritePath> = {
  logClaim: {
    run: ({ member }) => logClaim(member, { wording: 'A claim logged by the write path', source: sourceFields(), claimant: { name: 'A claimant' } }),
    makes: ['claim-logged', 'attribution-made', 'appearance-added', 'source-recorded', 'party-recorded'],
  },
  addEvidence: { run: ({ member, slug }) => addEvidence(member, { slug, stance: 'refutes', source: sourceFields() }), makes: ['evidence-added', 'source-recorded'] },
  markSource: { run: ({ member, sourceSlug }) => markSource(member, { slug: sourceSlug, change: 'retracted', reason }), makes: ['source-changed'] },
  addAppearance: { run: ({ member, slug }) => addAppearance(member, { slug, source: sourceFields() }), makes: ['appearance-added', 'source-recorded'] },
  attributeClaim: { run: ({ member, slug }) => attributeClaim(member, { slug, party: { name: 'Somebody else' } }), makes: ['attribution-made', 'party-recorded'] },
  addRebuttal: {
    run: ({ member, slug }) => addRebuttal(member, { slug, rebuttal: 'denial', wording: 'It is denied on this path', source: sourceFields() }),
    makes: ['relation-added', 'claim-logged', 'appearance-added', 'source-recorded'],
  },
  relateClaims: {
    run: ({ member, slug, otherSlug }) => relateClaims(member, { slug, other: otherSlug, kind: 'part-of', direction: 'from' }),
    makes: ['relation-added'],
  },
  changeTopics: { run: ({ member, slug }) => changeTopics(member, { slug, topics: 'harbours', seenTopics: '' }), makes: ['topic-added'] },
  rewordClaim: {
    run: async ({ member, slug }) => rewordClaim(member, { slug, wording: 'The same claim, said better', reason, seenWordingId: (await see(slug)).view.wording.id }),
    makes: ['claim-reworded'],
  },
  setVisibility: {
    run: ({ member, draftSlug }) => setVisibility(member, { slug: draftSlug, to: 'public', reason }),
    makes: ['visibility-changed'],
  },
  proposeStatus: { run: async (ground) => proposeStatus(ground.member, await verdict(ground, 'supported')), makes: ['status-proposed'] },
  changeStatus: { run: async (ground) => changeStatus(ground.member, await verdict(ground, 'supported')), makes: ['status-changed'], told: 'status' },
  mergeClaims: { run: ({ member, slug, otherSlug }) => mergeClaims(member, { slug, into: otherSlug, reason }), makes: ['claim-merged', 'claim-absorbed'], told: 'merge' },
  undoMerge: {
    run: async ({ member, slug, otherSlug, onlyAfter }) => {
      await mergeClaims(member, { slug, into: otherSlug, reason });
      await onlyAfter();
      return undoMerge(member, { slug, reason });
    },
    makes: ['merge-undone'], told: 'merge',
  },
  splitClaim: {
    run: ({ member, slug, evidenceId }) => splitClaim(member, { slug, wording: 'The other half of the claim', itemIds: [evidenceId], reason }),
    makes: ['claim-logged', 'claim-split', 'claim-split-from'], told: 'split',
  },
  undoSplit: {
    run: async ({ member, slug, evidenceId, onlyAfter }) => {
      const { value } = await splitClaim(member, { slug, wording: 'The other half, to be joined again', itemIds: [evidenceId], reason });
      await onlyAfter();
      return undoSplit(member, { slug: value.slug, reason });
    },
    makes: ['split-undone'], told: 'split',
  },
  recheckClaim: {
    run: async (ground) => {
      await changeStatus(ground.member, await verdict(ground, 'supported'));
      await ground.onlyAfter();
      const { slug, seenStatusId } = await verdict(ground, 'supported');
      return recheckClaim(ground.member, { slug, reason, seenStatusId });
    },
    makes: ['claim-rechecked'],
  },
  publishScale: {
    run: async ({ member }) => publishScale(member, {
      worst: 1, best: 5, labels: [{ name: 'True', status: 'supported', value: 5, colour: '#2a8f68', definition: 'It is so' }],
      reason, seenSeq: (await getPolicies()).seq,
    }),
    makes: ['scale-published'],
  },
  setReviewTerms: {
    run: async ({ member }) => setReviewTerms(member, { days: { prediction: 90 }, reason, seenSeq: (await getPolicies()).seq }),
    makes: ['review-terms-set'],
  },
  correctItem: {
    run: async ({ member, slug, evidenceId }) => correctItem(member, {
      slug, itemId: evidenceId, class: 'changed-status', reason, stance: 'context', seenSeq: (await see(slug)).view.seq,
    }),
    makes: ['correction-made'], told: 'changed-status',
  },
  withdrawItem: { run: ({ member, slug, evidenceId }) => withdrawItem(member, { slug, itemId: evidenceId, reason }), makes: ['item-withdrawn'], told: 'withdrawal' },
  recordParty: { run: ({ member }) => recordParty(member, { name: 'A party recorded by the write path' }), makes: ['party-recorded'] },
  renameParty: { run: ({ member, partySlug }) => renameParty(member, { slug: partySlug, name: 'A party by another name', reason, seenSeq: 1 }), makes: ['party-renamed'], told: 'renaming' },
  gradeEvidence: {
    run: ({ member, slug, evidenceId }) => gradeEvidence(member, { slug, itemId: evidenceId, credibility: '2', reason, interest: 'They sell it' }),
    makes: ['evidence-graded', 'interest-disclosed'],
  },
  confirmQuote: {
    run: async ({ member, slug, onlyAfter }) => {
      const quoted = await quotedFile(member, slug);
      await onlyAfter();
      await confirmQuote(member, quoted);
    },
    makes: ['quote-confirmed'],
  },
  gradeOutlet: { run: async ({ member }) => gradeOutlet(member, { slug: await outletOf(member, 'graded'), grade: 'B', reason }), makes: ['party-recorded', 'outlet-graded'] },
  importGrades: {
    run: async ({ member }) => {
      await outletOf(member, 'imported');
      return importGrades(member, { list: 'domain,grade\nimported.example,B', reason });
    },
    makes: ['party-recorded', 'outlet-graded'],
  },
  recordDerivation: {
    run: ({ member, sourceSlug }) => recordDerivation(member, { slug: sourceSlug, source: sourceFields() }),
    makes: ['derivation-added', 'source-recorded'],
  },
  withdrawDerivation: {
    run: async ({ member, sourceSlug: slug }) =>
      withdrawDerivation(member, { slug, reason, derivationId: (await recordDerivation(member, { slug, source: sourceFields() })).value.derivationId }),
    makes: ['derivation-added', 'derivation-withdrawn', 'source-recorded'],
  },
  clearBurst: {
    run: async ({ member, slug, evidenceId, onlyAfter }) => {
      const { view } = await see(slug);
      await burstOn(view.id, evidenceId);
      await onlyAfter();
      const [burst] = await findBursts(on(), view);
      return clearBurst(member, { slug, burst: burst?.from, seenVotes: burst?.votes, reason });
    },
    makes: ['burst-cleared'],
  },
  recordSource: { run: ({ member }) => recordSource(member, sourceFields()), makes: ['source-recorded'] },
  correctSource: {
    run: ({ member, sourceSlug }) => correctSource(member, { slug: sourceSlug, title: 'The right title', kind: 'primary', reason, class: 'update', seenSeq: 1 }),
    makes: ['source-corrected'], told: 'update',
  },
};

/** A party that publishes at a host of its own. */
async function outletOf(member: Member, name: string): Promise<string> {
  const { value } = await recordParty(member, { name: `An outlet that is ${name}`, publishes: true, address: `https://${name}.example/` });
  return value.slug;
}

/** Two editors make a status void: two runs of one path. */
export async function makeVoid(ground: Omit<Ground, 'onlyAfter'>): Promise<void> {
  await changeStatus(ground.editors[0] ?? null, await verdict(ground, 'disputed'));
  for (const editor of ground.editors) await changeStatus(editor, await verdict(ground, 'void'));
}
