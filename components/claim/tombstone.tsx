import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { DateText } from '#components/ui/date-text.tsx';

/**
 * What stands in place of a withheld claim: that it exists and why it is not shown, and none of its
 * content.
 */
export function Tombstone({
  view,
}: {
  view: Pick<ClaimView, 'withheldBecause' | 'movedAt'>;
}) {
  const t = messages('claim');
  return (
    <div className="wide border-y border-ink py-8">
      <h1 className="text-claim-wording">{t('page.tombstone.heading')}</h1>
      <p className="mt-4 text-lede">
        {view.withheldBecause === undefined
          ? t('page.tombstone.noReason')
          : t.rich('page.tombstone.reason', {
              reason: () => <UserText text={view.withheldBecause} />,
            })}
      </p>
      <p className="mt-2 text-ink-soft">{t('page.tombstone.explain')}</p>
      <p className="mt-2 text-small text-ink-soft">
        <DateText at={view.movedAt} clock="recorded" />
      </p>
    </div>
  );
}
