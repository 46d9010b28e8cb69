import { memo } from 'react';
import { KnownDate } from '#components/source/known-date.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimView, Evidence, SourceView, StatusStep } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, nameOf, namesOf, type Directory } from './directory.ts';
import { withoutFullStop } from './inline-reason.ts';
import { StatusChecks } from './status-checks.tsx';
import { CorrectionLine, loudCorrections } from './item-foot.tsx';

type StepProps = {
  step: StatusStep;
  view: ClaimView;
  directory: Directory;
  /** Whether addresses lead to its checks here: a step stands twice on a claim's page, an id once. */
  isAnchored: boolean;
};

/**
 * One step of a claim's status in words: from what to what, why, who decided, and on which
 * evidence.
 */
export const StepWords = memo(function StepWords({ step, view, directory, isAnchored }: StepProps) {
  const t = messages('claim');
  if (step.from === null)
    return <p>{t('page.standing.startedBy', { name: nameOf(directory, view.loggedBy) })}</p>;
  const names = namesOf(directory, step.decidedBy);
  return (
    <div className="space-y-1.5">
      <p>
        <Change step={step} />
        {', '}
        {t(step.onlyEditor ? 'page.standing.onlyEditor' : 'page.standing.decidedBy', { names })}
      </p>
      <Rated step={step} />
      <Cited step={step} view={view} />
      {step.voidedBy && <p>{t('page.standing.voided')}</p>}
      <StatusChecks step={step} directory={directory} isAnchored={isAnchored} />
      {loudCorrections(step.corrections).map((one) => (
        <CorrectionLine key={one.id} correction={one} directory={directory} />
      ))}
    </div>
  );
}, isSameStep);

// A step looks at nothing of the claim but itself and the evidence it cites.
function isSameStep(a: StepProps, b: StepProps): boolean {
  const cited = ({ step, view }: StepProps) => step.evidenceIds.map((id) => view.evidence.find((one) => one.id === id));
  const [before, after] = [cited(a), cited(b)];
  return a.step === b.step && a.directory === b.directory && before.every((one, index) => one === after[index]);
}

// The product's own statuses are the first scale: their word stands there already.
function Rated({ step: { label } }: { step: StatusStep }) {
  if (!label || label.version === 1) return null;
  return (
    <p>
      {messages('scales').rich('given', {
        version: label.version,
        label: () => <strong className="font-semibold"><UserText text={label.name} /></strong>,
        scale: (words) => <a href={`/about/scales#version-${label.version}`}>{words}</a>,
      })}
    </p>
  );
}

function Change({ step }: { step: StatusStep }) {
  const t = messages('claim');
  const parts = {
    from: () => <StatusWord status={step.from ?? 'unverified'} />,
    to: () => <StatusWord status={step.status} struck={step.voidedBy !== null} />,
  };
  if (step.reason === undefined) return t.rich('page.standing.changedBare', parts);
  return t.rich('page.standing.changed', {
    ...parts,
    reason: () => {
      const words = <UserText text={withoutFullStop(step.reason)} />;
      return step.voidedBy === null ? words : <s>{words}</s>;
    },
  });
}

function Cited({ step: { evidenceIds, known }, view }: Pick<StepProps, 'step' | 'view'>) {
  const t = messages('claim');
  const cited = evidenceIds.flatMap((id) => view.evidence.find((one) => one.id === id) ?? []);
  if (cited.length === 0) return null;
  return (
    <p className="text-small text-ink-soft">
      {t('page.standing.cites')}{' '}
      {cited.map((one, index) => (
        <span key={one.id}>
          {index > 0 && '; '}
          <a href={`#${anchorOf(one.id)}`}>
            <EvidenceName evidence={one} />
          </a>
        </span>
      ))}
      {known && (
        <>
          {' · '}
          {t('page.standing.atLatest')} <KnownDate known={known} withClock={false} />
        </>
      )}
    </p>
  );
}

function EvidenceName({ evidence: { source } }: { evidence: Evidence }) {
  const name = nameOfSource(source);
  return name === undefined ? messages('source')('cited.untitled') : <UserText text={name} />;
}

function nameOfSource({ outlet, title }: SourceView): string | null | undefined {
  return outlet?.name ?? title ?? undefined;
}
