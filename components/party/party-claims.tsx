import { ListOf, ListRow } from '#components/claim/list-row.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';
import { whatItClaimed, type AscribedClaim, type PartyFacts } from '#lib/parties/party-queries.ts';

/** The claims a party is said to have made, each with how that attribution stands. */
export async function PartyClaims({ party, before }: { party: PartyFacts; before: string | null }) {
  const { lines, next } = await whatItClaimed(party.id, before);
  // An outlet that claimed nothing itself is here for what it published.
  if (lines.length === 0 && party.publishes) return null;
  const t = messages('lists');
  const at = `/parties/${party.slug}`;
  return (
    <Section id="claimed" heading={t('party.claimed')} intro={t('party.claimedIntro')}>
      {lines.length === 0 && <p className="text-ink-soft">{t('party.claimedNone')}</p>}
      <ListOf lines={lines} row={(line) => <PartyClaim line={line} />} />
      <Pager label={t('party.claimed')} nextHref={next === null ? null : `${at}?before=${next}#claimed`}
        nextWord={t('party.older')} previousHref={before === null ? null : `${at}#claimed`}
        previousWord={t('party.fromNewest')} />
    </Section>
  );
}

// Alone in having said it, the party need not be named again on its own page.
function PartyClaim({ line }: { line: AscribedClaim }) {
  return <ListRow line={line} hidesClaimants={line.parties.length < 2}><StandingOf line={line} /></ListRow>;
}

function StandingOf({ line: { standing } }: { line: AscribedClaim }) {
  const t = messages('lists');
  const word = messages('glossary')(`standing.${standing}`);
  return (
    <p className="mt-0.5 text-small text-ink-soft">
      {standing === 'misattributed' ? t('party.misattributed') : t('party.standing', { standing: word })}
    </p>
  );
}
