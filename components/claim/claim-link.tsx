import { NamedParty } from '#components/party/named-party.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { StatusWord } from '#components/ui/status.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { ClaimBrief } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

/** Another claim as it stands on this claim's page: its wording, and its own status. */
export function ClaimLink({
  claim,
  places,
}: {
  claim: ClaimBrief;
  places: Record<string, string>;
}) {
  const place = places[claim.id];
  // Not isolated: the wording's own first letter decides which side its line starts on.
  const words = claim.wording ?? <UserText text={null} />;
  return (
    <div className="space-y-0.5">
      <p dir="auto" className="text-claim-line">
        {place ? <a href={place}>{words}</a> : words}
      </p>
      <p className="text-small">
        <StatusWord status={claim.status} size="small" />{' '}
        <span className="text-ink-soft">
          <DateText at={claim.statusSince} clock="recorded" />
        </span>
      </p>
    </div>
  );
}

/** The parties a claim is attributed to, after a word such as "denial by". */
export function ClaimMakers({
  claim,
  places,
}: {
  claim: ClaimBrief;
  places: Record<string, string>;
}) {
  if (claim.parties.length === 0) return null;
  return (
    <>
      {' '}
      {messages('claim')('page.appearances.by')}{' '}
      {claim.parties.map((party, index) => (
        <span key={party.id}>
          {index > 0 && ', '}
          <NamedParty party={party} places={places} />
        </span>
      ))}
    </>
  );
}
