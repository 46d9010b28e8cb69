import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Correction, Erasable, Recorded } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { Carried } from './other-claim.tsx';
import { nameOf, type Directory } from './directory.ts';

type ItemFootProps = { item: Pick<Recorded, 'withdrawn' | 'corrections' | 'carriedFrom'>; directory: Directory };

/** What became of an item after it was recorded: its corrections, and that it was withdrawn. */
export function ItemFoot({ item: { withdrawn, corrections, carriedFrom }, directory }: ItemFootProps) {
  const t = messages('claim');
  return (
    <>
      {carriedFrom && <Carried from={carriedFrom} />}
      {loudCorrections(corrections).map((correction) => (
        <CorrectionLine key={correction.id} correction={correction} directory={directory} />
      ))}
      {withdrawn && (
        <p>
          <strong className="font-semibold">
            {t('page.evidence.withdrawn', { name: nameOf(directory, withdrawn.actorId) })}
          </strong>
          {', '}
          <DateText at={withdrawn.recordedAt} clock="recorded" />
          {'. '}
          <Because reason={withdrawn.reason} />
        </p>
      )}
    </>
  );
}

/** The corrections that a page tells beside what they correct: typos are quiet and stand in the journal alone. */
export function loudCorrections(corrections: readonly Correction[]): Correction[] {
  return corrections.filter((one) => one.class !== 'typo');
}

/** One correction in a line: its class, its reason, who made it, and when it was recorded. */
export function CorrectionLine({
  correction,
  directory,
}: {
  correction: Correction;
  directory: Directory;
}) {
  const t = messages('claim');
  return (
    <p>
      <strong className="font-semibold">{t('page.corrections.title')}</strong>
      {` (${messages('glossary')(`correctionClass.${correction.class}`)}) `}
      {t('page.corrections.by', { name: nameOf(directory, correction.actorId) })}
      {', '}
      <DateText at={correction.recordedAt} clock="recorded" />
      {'. '}
      <Because reason={correction.reason} />
    </p>
  );
}

/** "Because …" with somebody's own reason; nothing where none was given. */
export function Because({ reason }: { reason: Erasable | undefined }) {
  if (reason === undefined) return null;
  return (
    <span>
      {messages('claim').rich('page.evidence.because', {
        reason: () => <UserText text={reason} />,
      })}
    </span>
  );
}
