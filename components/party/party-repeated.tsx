import { ListOf, ListRow } from '#components/claim/list-row.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { messages } from '#lib/messages/translate.ts';
import { storedWhen } from '#lib/domain/time.ts';
import { whatItRepeated, type PartyFacts, type RepeatedClaim } from '#lib/parties/party-queries.ts';

/** Claims a party repeated that are not ascribed to it. */
export async function PartyRepeated({ party }: { party: PartyFacts }) {
  const lines = await whatItRepeated(party.id);
  const t = messages('lists');
  if (lines.length === 0) return null;
  return (
    <Section id="repeated" heading={t('party.repeated')} intro={t('party.repeatedIntro')}>
      <ListOf lines={lines} keyOf={({ appearanceId }) => appearanceId}
        row={(line) => <ListRow line={line}><Place line={line} /></ListRow>} />
    </Section>
  );
}

function Place({ line: { source, happenedFrom, happenedTo, happenedPrecision } }: { line: RepeatedClaim }) {
  return (
    <p className="mt-0.5 text-small text-ink-soft">
      <DateText when={storedWhen(happenedFrom, happenedTo, happenedPrecision)} clock="said" />
      {' · '}
      <a href={`/sources/${source.slug}`}><UserText text={source.title} /></a>
    </p>
  );
}
