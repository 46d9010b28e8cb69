import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

const WORDS = [
  'claim', 'party', 'attribution', 'appearance', 'source', 'evidence', 'rebuttal', 'vote', 'entry', 'visibility',
] as const;

/** What the site's words mean, each said once. */
export function AboutWords() {
  const t = messages('about');
  return (
    <Section id="words" heading={t('words.title')} intro={t('words.intro')}>
      <DefinitionList items={WORDS.map((word) => ({ term: t(`words.${word}`), details: t(`words.${word}Means`) }))} />
    </Section>
  );
}
