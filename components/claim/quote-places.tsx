import { atQuote } from '#lib/domain/anchoring/text-fragment.ts';
import type { Evidence } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

/** Where the quoted words can be read in their surroundings. */
export function QuotePlaces({ evidence: { quote, source: { address } } }: { evidence: Evidence }) {
  const t = messages('excerpts');
  if (!quote || address === null) return null;
  return (
    <p className="text-ink-soft">
      <a href={atQuote(address, { exact: quote, prefix: '', suffix: '' })} rel="external nofollow noopener">{t('live')}</a>
    </p>
  );
}
