import { messages } from '#lib/messages/translate.ts';
import { QuoteMarked } from './quote-marked.tsx';

/** The way from a stored copy to quoting it: a link, which takes along what is marked in the text. */
export function QuoteThis({ captureId }: { captureId: string }) {
  const t = messages('excerpts');
  return (
    <p data-print="no" className="mt-6 text-small">
      <QuoteMarked href={`/desk/excerpts?capture=${captureId}`} words={{ any: t('quoteThis'), marked: t('quoteMarked') }} />
    </p>
  );
}
