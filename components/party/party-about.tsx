import { ListOf, ListRow } from '#components/claim/list-row.tsx';
import { Section } from '#components/ui/section.tsx';
import { listAddress } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';
import { whatWasClaimedOfIt, type PartyFacts } from '#lib/parties/party-queries.ts';

/** Claims about a party: those it answered and those that name it. */
export async function PartyAbout({ party }: { party: PartyFacts }) {
  const lines = await whatWasClaimedOfIt(party);
  const t = messages('lists');
  if (lines.length === 0) return null;
  return (
    <Section id="of" heading={t('party.of')} intro={t('party.ofIntro')}
      aside={party.name !== null && <a href={listAddress({ q: [`"${party.name}"`] })}>{t('party.ofAll')}</a>}>
      <ListOf lines={lines} row={(line) => (
        <ListRow line={line}>
          {line.isAnswered && <p className="mt-0.5 text-small text-ink-soft">{t('party.answered')}</p>}
        </ListRow>
      )} />
    </Section>
  );
}
