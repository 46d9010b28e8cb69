import { DateText } from '#components/ui/date-text.tsx';
import { placeAddress } from '#lib/captures/marked-place.ts';
import { atQuote } from '#lib/domain/anchoring/text-fragment.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('excerpts');

type QuotePlacesProps = { evidence: Evidence; /** The claim's address, where it has one. */ slug: string | undefined };

/** Where the quoted words can be read in their surroundings, and that the stored copy does not have them where it does not. */
export function QuotePlaces({ evidence, slug }: QuotePlacesProps) {
  const { quote, excerpt, source: { address, copyId } } = evidence;
  if (!quote) return null;
  return (
    <>
      {!excerpt && copyId !== null && <p>{t.rich('notInCopy', { copy: (words) => <a href={`/captures/${copyId}`}>{words}</a> })}</p>}
      {(excerpt || address !== null) && <Places evidence={{ ...evidence, quote }} slug={slug} />}
    </>
  );
}

function Places({ evidence: { id, quote, excerpt, source: { address } }, slug }: QuotePlacesProps & { evidence: { quote: string } }) {
  const { exact, prefix, suffix } = { exact: excerpt?.exact ?? quote, prefix: excerpt?.prefix ?? '', suffix: excerpt?.suffix ?? '' };
  return (
    <p data-print="no" className="text-ink-soft">
      {t('read')}{' '}
      {excerpt && (
        <a href={placeAddress(excerpt.captureId, excerpt)}>
          {excerpt.distance === 0 ? t('copy') : t('copyNear', { distance: excerpt.distance })}
        </a>
      )}
      {excerpt?.isConfirmed && <>{', '}{t.rich('confirmed', { when: () => <DateText at={excerpt.recordedAt} /> })}</>}
      {excerpt && address !== null && ' · '}
      {address !== null && <a href={atQuote(address, { exact, prefix, suffix })} rel="external nofollow noopener">{t('live')}</a>}
      {slug !== undefined && <>{' · '}<a href={`/api/claims/${slug}/annotations/${id}`} rel="nofollow" download>{t('annotation')}</a></>}
    </p>
  );
}
