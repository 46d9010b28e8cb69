import { messages } from '#lib/messages/translate.ts';

/** Above everything that belongs to the sample: it names real firms and finds nothing about them. */
export function SampleBanner() {
  const t = messages('shell');
  return (
    <aside
      aria-label={t('sample.word')}
      className="page-grid border-b border-rule bg-wash text-small"
    >
      <p className="wide py-2">
        <strong>{t('sample.word')}</strong> {t('sample.text')}
      </p>
    </aside>
  );
}
