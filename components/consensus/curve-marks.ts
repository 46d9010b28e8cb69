import type { CurvePoint } from '#lib/consensus/consensus-view.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { STANCES } from '#lib/domain/glossary.ts';
import type { Instant } from '#lib/domain/time.ts';
import { STATUS_TOKENS } from '#components/ui/status-tokens.ts';
import { messages } from '#lib/messages/translate.ts';

/** What is marked beneath the curve, in this order from top to bottom. */
export const MARK_KINDS = [...STANCES, 'wording', 'correction', 'decision', 'attack', 'policy'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something that happened to the claim or to how votes are read, by when it was recorded here. */
export type CurveMark = { at: Instant; kind: MarkKind; words: string };

/** What of a claim is marked beneath its curve. */
export type MarkedClaim = Pick<ClaimView, 'statuses' | 'evidence' | 'wordings' | 'corrections'>;

/** Everything that is marked beneath a claim's curve, in order of time. */
export function marksOf(claim: MarkedClaim, curve: readonly CurvePoint[]): CurveMark[] {
  const marks = [...evidenceMarks(claim), ...changeMarks(claim), ...readingMarks(curve)];
  return marks.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

// Satire and the like never counts, so it explains nothing here; the timeline has it.
function evidenceMarks({ evidence }: MarkedClaim): CurveMark[] {
  const t = messages('consensus');
  return evidence.filter(({ counts }) => counts).flatMap(({ stance, source, recordedAt, withdrawn }): CurveMark[] => {
    const name = source.outlet?.name ?? source.title ?? t('mark.unnamed');
    const words = `${messages('glossary')(`stance.${stance}`)}: ${name}`;
    const taken = withdrawn ? [{ at: withdrawn.recordedAt, kind: 'correction' as const, words: t('mark.withdrawn', { name }) }] : [];
    return [{ at: recordedAt, kind: stance, words }, ...taken];
  });
}

function changeMarks({ wordings, corrections, statuses }: MarkedClaim): CurveMark[] {
  const t = messages('consensus');
  const status = messages('glossary');
  return [
    ...wordings.slice(1).map(({ recordedAt }) => ({ at: recordedAt, kind: 'wording' as const, words: t('mark.wording') })),
    ...corrections.map(({ recordedAt }) => ({ at: recordedAt, kind: 'correction' as const, words: t('mark.correction') })),
    ...statuses.slice(1).map(({ since, status: to }) => ({ at: since, kind: 'decision' as const, words: t('mark.decision', { status: status(STATUS_TOKENS[to].label) }) })),
  ];
}

// An attack is marked where it was first seen, a policy where it was first read by.
function readingMarks(curve: readonly CurvePoint[]): CurveMark[] {
  const t = messages('consensus');
  return curve.flatMap(({ at, isAttacked, policyVersion }, k): CurveMark[] => {
    const before = curve[k - 1];
    const isNew = policyVersion !== null && before !== undefined && before.policyVersion !== null && before.policyVersion !== policyVersion;
    return [
      ...(isAttacked && !before?.isAttacked ? [{ at, kind: 'attack' as const, words: t('mark.attack') }] : []),
      ...(isNew ? [{ at, kind: 'policy' as const, words: t('mark.policy', { version: policyVersion }) }] : []),
    ];
  });
}
