import { DateText } from '#components/ui/date-text.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { nameOf, type Directory } from './directory.ts';
import { Because } from './item-foot.tsx';
import { OtherClaim } from './other-claim.tsx';

/** On a claim's own page, which only the past and its desk have: that it was merged into another, and why. */
export function MergedNotice({ view: { mergedInto }, directory }: { view: ClaimView; directory: Directory }) {
  if (!mergedInto) return null;
  const t = messages('joined');
  const { claimId, wording, recordedAt, actorId, reason } = mergedInto;
  const parts = { date: () => <DateText at={recordedAt} />, name: nameOf(directory, actorId) };
  return (
    <div className="wide mb-6">
      <Notice title={t('merged')}>
        <p>
          {wording === undefined
            ? t.rich('mergedHidden', parts)
            : t.rich('mergedText', { ...parts, other: () => <OtherClaim wording={wording} place={directory.places[claimId]} /> })}{' '}
          <Because reason={reason} />
        </p>
      </Notice>
    </div>
  );
}
