import { DateText } from '#components/ui/date-text.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ToldChange } from '#lib/corrections/change-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { withoutFullStop } from '#components/claim/inline-reason.ts';
import { titleOf, whatIsCorrected } from './change-words.ts';

/** One change of the public list: what kind, of what, from what to what, why, and who made it when. */
export function ChangeRow({ line }: { line: ToldChange }) {
  const t = messages('corrections');
  return (
    <li id={`change-${line.id}`} className="beside gap-y-1! border-b border-rule py-4 target:bg-wash">
      <div className="text-small">
        <p className="font-semibold">{t(`kinds.${line.kind}`)}</p>
        <p className="text-ink-soft"><DateText at={line.recordedAt} clock="recorded" /></p>
      </div>
      <div className="min-w-0 space-y-1">
        {line.about !== 'claim' && <p className="text-small text-ink-soft">{t(`about.${line.about}`)}</p>}
        <h3 dir="auto" lang={line.language ?? undefined} className="text-claim-line">
          <a href={line.at} className="no-underline hover:underline">{titleOf(line)}</a>
        </h3>
        <What line={line} />
        {line.kind !== 'renaming' && <Why line={line} />}
      </div>
    </li>
  );
}

function What({ line }: { line: ToldChange }) {
  const t = messages('corrections');
  if (line.kind === 'renaming') {
    return (
      <>
        <p>{t.rich('renamed', {
          old: () => <UserText text={line.oldName} />, new: () => <UserText text={line.newName} />,
        })}</p>
        <Why line={line} />
      </>
    );
  }
  if (line.kind === 'merge' || line.kind === 'split') return <Joined line={line} kind={line.kind} />;
  const corrected = whatIsCorrected(line);
  if (corrected !== null) return <p className="text-small text-ink-soft">{t('corrected')}{': '}{corrected}</p>;
  if (line.to === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-small text-ink-soft">
      {line.from && <>{t('from')} <StatusWord status={line.from} size="small" struck={line.kind === 'void'} /> {t('to')}</>}
      <StatusWord status={line.to} size="small" />
    </p>
  );
}

function Joined({ line: { other, isUndone }, kind }: { line: ToldChange; kind: 'merge' | 'split' }) {
  const t = messages('corrections');
  const words = isUndone ? (`joined.${kind}Undone` as const) : (`joined.${kind}` as const);
  return (
    <p>{t.rich(words, {
      other: () => (other ? <a href={`/claims/${other.slug}`}><UserText text={other.title} /></a> : t('joined.hidden')),
    })}</p>
  );
}

function Why({ line: { reason, by } }: { line: ToldChange }) {
  const t = messages('corrections');
  return (
    <p className="text-small">
      {t.rich('because', { reason: () => <UserText text={withoutFullStop(reason)} /> })}{', '}
      <span className="text-ink-soft">{t('by', { names: NAMES.format(by) })}</span>
    </p>
  );
}

const NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' });
