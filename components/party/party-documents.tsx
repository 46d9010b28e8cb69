import { SourceLines } from '#components/source/source-lines.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { whatItPublished, type PartyFacts } from '#lib/parties/party-queries.ts';

/** What an outlet published that claims on record rest on. */
export async function PartyDocuments({ party, before }: { party: PartyFacts; before: string | null }) {
  const { sources, next } = await whatItPublished(party.id, before);
  const t = messages('lists');
  if (sources.length === 0) return null;
  const at = `/parties/${party.slug}`;
  return (
    <Section id="published" heading={t('party.published')} intro={t('party.publishedIntro')}>
      <SourceLines sources={sources} />
      <Pager label={t('party.published')} nextHref={next === null ? null : `${at}?documents=${next}#published`}
        nextWord={t('party.olderDocuments')} previousHref={before === null ? null : `${at}#published`}
        previousWord={t('party.fromNewest')} />
    </Section>
  );
}
