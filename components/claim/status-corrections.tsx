import { DateText } from '#components/ui/date-text.tsx';
import { dateWords } from '#components/ui/date-words.ts';
import { Notice } from '#components/ui/notice.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { statusCorrections, type StatusCorrection } from '#lib/domain/status-corrections.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, namesOf, type Directory } from './directory.ts';
import { Because } from './item-foot.tsx';

type Props = { view: ClaimView; directory: Directory };

/** Corrections that changed where the claim stands, above everything else on its page, with the page as it was. */
export function StatusCorrections({ view, directory }: Props) {
  const t = messages('corrections');
  const corrections = statusCorrections(view);
  if (corrections.length === 0) return null;
  return (
    <div className="wide mb-6">
      <Notice title={t('top.heading')}>
        <ol reversed className="space-y-3">
          {corrections.map((one) => (
            <li key={one.id}><Line correction={one} view={view} directory={directory} /></li>
          ))}
        </ol>
      </Notice>
    </div>
  );
}

function Line({ correction, view, directory }: Props & { correction: StatusCorrection }) {
  const t = messages('corrections');
  const { kind, by, recordedAt, reason, itemId, voided } = correction;
  return (
    <>
      <p>
        <strong className="font-semibold text-ink">{t(`kinds.${kind}`)}</strong>{', '}
        <DateText at={recordedAt} clock="recorded" />{', '}
        {t('by', { names: namesOf(directory, by) })}{'. '}
        {voided && <>{t.rich('top.voided', { status: () => <StatusWord status={voided} size="small" struck /> })}{' '}</>}
        <Because reason={reason} />
      </p>
      <p>
        <a href={`#${anchorOf(itemId)}`}>{t('top.what')}</a>
        <AsItWas correction={correction} view={view} directory={directory} />
      </p>
    </>
  );
}

function AsItWas({ correction: { dayBefore }, view, directory }: Props & { correction: StatusCorrection }) {
  const place = directory.places[view.id];
  if (dayBefore === null || place === undefined) return null;
  return (
    <>
      {' · '}
      <a href={`${place}/recorded/${dayBefore}`}>
        {messages('corrections')('top.asItWas', { date: dateWords(`${dayBefore}T00:00:00.000Z`, 'day') })}
      </a>
    </>
  );
}
