import { EvidenceChange } from '#components/claim/evidence-change.tsx';
import type { Directory } from '#components/claim/directory.ts';
import { WordChanges } from '#components/claim/word-changes.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { QuoteNow } from '#lib/captures/quote-desk.ts';
import type { ClaimDesk } from '#lib/desk/claim-desk.ts';
import { isSettledByQuote } from '#lib/domain/captures.ts';
import { messages } from '#lib/messages/translate.ts';
import { ActForm } from './act-form.tsx';
import { EvidenceFacts, EvidenceLabel } from './evidence-choices.tsx';

const t = messages('excerpts');

/** The quotes whose source changed, each as it stands in the newest copy, with the button that says it still does. */
export function QuotesForm({ desk, quotes }: { desk: ClaimDesk; quotes: readonly QuoteNow[] }) {
  if (quotes.length === 0) return <div className="mt-8"><EmptyState title={t('confirm.none')} /></div>;
  return (
    <ul className="mt-8 border-t border-rule">
      {quotes.map((quote) => (
        <li key={quote.evidence.id} className="space-y-3 border-b border-rule py-5 text-small">
          <p><EvidenceLabel evidence={quote.evidence} /></p>
          <div className="text-ink-soft"><EvidenceFacts evidence={quote.evidence} /></div>
          <EvidenceChange evidence={quote.evidence} directory={withoutOwnPage(desk.page)} />
          <QuoteThere desk={desk} quote={quote} />
        </li>
      ))}
    </ul>
  );
}

// Here the quote is confirmed, and how it reads now stands below: the change itself need say neither.
function withoutOwnPage({ slug: _slug, passages: _passages, ...directory }: Directory): Directory {
  return directory;
}

function QuoteThere({ desk, quote: { evidence, captureId, keptAt, found } }: { desk: ClaimDesk; quote: QuoteNow }) {
  const copy = { date: () => <a href={`/captures/${captureId}`}><DateText at={keptAt} precision="minute" /></a> };
  if (!found) return <p>{t.rich('confirm.missing', copy)}</p>;
  return (
    <>
      <p>{t.rich(found.distance === 0 ? 'confirm.stands' : 'confirm.near', { ...copy, distance: found.distance })}</p>
      {found.distance > 0 && (
        <p className="font-serif text-base"><WordChanges before={evidence.quote ?? ''} after={found.exact} language={evidence.source.language ?? 'und'} /></p>
      )}
      {evidence.change && isSettledByQuote(evidence.change) ? (
        <ActForm desk={desk} act="quotes">
          <input type="hidden" name="itemId" value={evidence.id} />
          <input type="hidden" name="seenCaptureId" value={captureId} />
        </ActForm>
      ) : <p>{t('confirm.notSettled')}</p>}
    </>
  );
}
