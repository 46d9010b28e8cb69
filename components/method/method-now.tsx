import { DateText } from '#components/ui/date-text.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Section } from '#components/ui/section.tsx';
import type { Method } from '#lib/consensus/method-queries.ts';
import { messages } from '#lib/messages/translate.ts';

/** Where this site stands: which epoch is in force, whether it knows viewpoints, and whether the last fit failed. */
export function MethodNow({ method: { policy, epoch, votes: have, failed } }: { method: Method }) {
  const t = messages('method');
  const { raters, votesPerRater, votes } = policy.smallSite;
  return (
    <Section id="now" heading={t('now.heading')}>
      {epoch === null ? <p>{t('now.none')}</p> : (
        <div className="prose">
          <p>
            {t.rich('now.epoch', {
              number: epoch.number, votes: epoch.votes, raters: epoch.raters, items: epoch.items, date: () => <DateText at={epoch.madeAt} />,
            })}
          </p>
          <p>{t(epoch.knowsViewpoints ? 'now.knows' : 'now.small', { raters, each: votesPerRater, votes, busy: epoch.busyRaters, have })}</p>
          <p className="break-all text-small text-ink-soft">{t('now.hash', { hash: epoch.hash })}</p>
          {epoch.votesHash !== null && <p className="break-all text-small text-ink-soft">{t('now.votesHash', { hash: epoch.votesHash })}</p>}
          {failed && <p>{messages('consensus')(`failed.${failed.reason}`, { date: dateWords(failed.at, 'day'), number: epoch.number })}</p>}
        </div>
      )}
    </Section>
  );
}
