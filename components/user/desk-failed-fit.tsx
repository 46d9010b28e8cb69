import { Notice } from '#components/ui/notice.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import type { FitStanding } from '#lib/consensus/fit-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** Tells an editor that the last fit of the votes is not in force, and what that means; nothing while all is well. */
export function DeskFailedFit({ fit: { epoch, failed } }: { fit: FitStanding }) {
  const t = messages('desk');
  if (failed === null) return null;
  return (
    <div className="mt-6">
      <Notice tone="alert" title={t(`fit.${failed.reason}`)}>
        {t.rich(epoch ? 'fit.inForce' : 'fit.none', {
          number: epoch?.number ?? 0, date: () => <DateText at={failed.at} precision="minute" />, method: (words) => <a href="/method#now">{words}</a>,
        })}
      </Notice>
    </div>
  );
}
