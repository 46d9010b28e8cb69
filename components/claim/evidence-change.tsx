import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { isSettledByQuote } from '#lib/domain/captures.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import type { Directory } from './directory.ts';
import { WordChanges } from './word-changes.tsx';

/** What became of a cited source since it was cited: a badge, and the cited passage word by word. */
export function EvidenceChange({ evidence, directory }: { evidence: Evidence; directory: Directory }) {
  const { change } = evidence;
  if (!change) return null;
  const t = messages('capture');
  const passage = directory.passages?.[`${change.entryId} ${evidence.id}`];
  return (
    <div className="space-y-1 border-s-2 border-alert ps-3" data-changed={change.change}>
      <p className="font-semibold text-alert">
        <span aria-hidden="true">▲ </span>{t(`change.badge.${change.change}`)}
        <span className="font-normal text-ink-soft">{' '}(<DateText at={change.recordedAt} clock="recorded" />)</span>
      </p>
      {change.captureId === null && change.reason && <p><UserText text={change.reason} /></p>}
      {change.change !== 'moved' && change.captureId !== null && (
        <p>{t(`change.passage.${change.passage}`)}{change.distance ? ` ${t('change.distance', { distance: change.distance })}` : ''}</p>
      )}
      {passage && passage.before !== '' && passage.after !== null && (
        <p className="font-serif"><WordChanges before={passage.before} after={passage.after} language={evidence.source.language ?? 'und'} /></p>
      )}
      {change.captureId !== null && change.change !== 'gone' && (
        <p>
          <a href={`/captures/${change.captureId}`}>{t('open')}</a>
          {evidence.quote && directory.slug && isSettledByQuote(change) && (
            <span data-print="no">{' · '}<a href={`/desk/claims/${directory.slug}/quotes`} rel="nofollow">{t('change.confirm')}</a></span>
          )}
        </p>
      )}
    </div>
  );
}
