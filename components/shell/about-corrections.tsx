import { Prose } from '#components/shell/prose.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

/** How errors are put right, and what the site is not. */
export function AboutCorrections() {
  const t = messages('about');
  return (
    <>
      <Section id="corrections" heading={t('corrections.title')}>
        <Prose>
          <p>{t('corrections.text')} <a href="/corrections">{t('corrections.list')}</a>.</p>
          <p>{t('corrections.ask')}</p>
          <p>{t('corrections.erased')}</p>
        </Prose>
      </Section>
      <Section id="not" heading={t('not.title')}><Prose><p>{t('not.text')}</p></Prose></Section>
    </>
  );
}
