import { ListStatusCounts } from '#components/claim/list-status-counts.tsx';
import { Section } from '#components/ui/section.tsx';
import { MOST_COUNTED } from '#lib/claims/line-reads.ts';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { howItFared, type PartyFacts } from '#lib/parties/party-queries.ts';
import { PartyStrip } from './party-strip.tsx';

/** Where the claims stand that a party made: a count by status, never a score. */
export async function PartyFared({ party }: { party: PartyFacts }) {
  const counts = await howItFared(party.id);
  const t = messages('lists');
  if (counts.length === 0) return null;
  return (
    <Section id="fared" heading={t('party.fared')} intro={t('party.faredIntro')}
      aside={<a href={listAddress({ party: [party.slug] })}>{t('party.inList')}</a>}>
      <ListStatusCounts counts={counts} bound={MOST_COUNTED}
        hrefOf={(status) => listAddress({ party: [party.slug], status: [status] })} />
      <PartyStrip party={party} />
    </Section>
  );
}
