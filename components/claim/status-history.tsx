import { memo } from 'react';
import { DateText } from '#components/ui/date-text.tsx';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import type { ClaimView, StatusStep } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, type Directory } from './directory.ts';
import { StepWords } from './step-words.tsx';

/** Every status the claim has had, newest first; a voided one stays, struck. */
export function StatusHistory({ view, directory }: { view: ClaimView; directory: Directory }) {
  const t = messages('claim');
  return (
    <Section id="history" heading={t('page.history.heading')} intro={t('page.history.intro')}>
      <Folds summary={t('page.fold.history', { count: view.statuses.length })}>
      <ol reversed className="border-t border-rule">
        {view.statuses.toReversed().map((step) => (
          <li
            key={step.id}
            id={anchorOf(step.id)}
            className="beside gap-y-1! border-b border-rule py-4 target:bg-wash"
          >
            <StepHead step={step} />
            <div className="min-w-0 text-small">
              <StepWords step={step} view={view} directory={directory} isAnchored />
            </div>
          </li>
        ))}
      </ol>
      </Folds>
    </Section>
  );
}

const StepHead = memo(function StepHead({ step }: { step: StatusStep }) {
  return (
    <div>
      <p>
        <StatusWord status={step.status} struck={step.voidedBy !== null} />
      </p>
      <p className="text-small text-ink-soft">
        <DateText at={step.since} clock="recorded" />
      </p>
    </div>
  );
});
