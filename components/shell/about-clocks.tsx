import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

const CLOCKS = ['happened', 'known', 'recorded'] as const;

/** The three dates on every line. */
export function AboutClocks() {
  const t = messages('about');
  return (
    <Section id="clocks" heading={t('clocks.title')} intro={t('clocks.intro')}>
      <DefinitionList items={CLOCKS.map((clock) => ({ term: t(`clocks.${clock}`), details: t(`clocks.${clock}Means`) }))} />
      <p className="mt-4 text-ink-soft">{t('clocks.utc')}</p>
    </Section>
  );
}
