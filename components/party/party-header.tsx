import { PageTitle } from '#components/shell/page-title.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { hostOf } from '#lib/domain/address.ts';
import { messages } from '#lib/messages/translate.ts';
import type { PartyFacts } from '#lib/parties/party-queries.ts';

/** Who a party is: its kind, its name, what is said of it in a line, its own address. */
export function PartyHeader({ party }: { party: PartyFacts }) {
  const kind = messages('glossary')(`partyKind.${party.kind}`);
  const eyebrow = party.publishes ? `${kind} · ${messages('lists')('party.publishes')}` : kind;
  return (
    <header>
      <PageTitle eyebrow={eyebrow} lede={party.description === null ? undefined : <UserText text={party.description} />}>
        <UserText text={party.name} />
      </PageTitle>
      {party.address !== null && (
        <p className="mt-3 text-small"><a href={party.address} rel="nofollow noopener">{hostOf(party.address)}</a></p>
      )}
    </header>
  );
}
