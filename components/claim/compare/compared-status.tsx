import { Section } from '#components/ui/section.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { DateText } from '#components/ui/date-text.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import type { ClaimMoment } from '#lib/domain/time-travel/claim-moment.ts';
import { messages } from '#lib/messages/translate.ts';
import { StepWords } from '../step-words.tsx';

/** The status on both days, and every step between them with its reason. */
export function ComparedStatus({ page, before, after, found }: ClaimCompared) {
  const t = messages('asOf');
  const { view } = after;
  const isSame = before.view?.status.id === view?.status.id;
  return (
    <Section id="status" heading={t('compare.status')}>
      <p>
        {t.rich(isSame ? 'compare.statusSame' : 'compare.statusFromTo', {
          from: () => <StatusThen view={before.view} />, to: () => <StatusThen view={view} />,
          fromDate: dateWords(before.asOf.date, 'day'), toDate: dateWords(after.asOf.date, 'day'),
        })}
      </p>
      {view && found.statusMoves.length > 0 && (
        <ol className="mt-3 border-t border-rule text-small">
          {found.statusMoves.map((step) => (
            <li key={step.id} className="space-y-1 border-b border-rule py-3">
              <p className="text-ink-soft"><DateText at={step.since} clock="recorded" /></p>
              <StepWords step={step} view={{ ...view, evidence: [] }} directory={page} isAnchored={false} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function StatusThen({ view }: { view: ClaimMoment['view'] }) {
  return view ? <StatusWord status={view.status.status} /> : messages('asOf')('compare.notYet');
}
