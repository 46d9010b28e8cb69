import { Prose } from '#components/shell/prose.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { CHANGE_KINDS } from '#lib/domain/changes.ts';
import { messages } from '#lib/messages/translate.ts';

/** How errors are put right here, how to report one, and what each kind of change means. */
export function ChangePolicy() {
  const t = messages('corrections');
  return (
    <Section id="policy" heading={t('policy.title')}>
      <Prose>
        <p>{t('policy.text')}</p>
        <p>{t('policy.report')}</p>
      </Prose>
      <h3 className="mt-6 mb-2 font-semibold">{t('policy.kinds')}</h3>
      <DefinitionList items={CHANGE_KINDS.map((kind) => ({ term: t(`kinds.${kind}`), details: t(`kindMeans.${kind}`) }))} />
    </Section>
  );
}
