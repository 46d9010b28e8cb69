import { PartyName } from '#components/ui/party-name.tsx';
import type { PartyView } from '#lib/domain/fold/view.ts';
import type { ReactNode } from 'react';

type NamedPartyProps = { party: PartyView; places: Record<string, string>; note?: ReactNode };

/** A party as a claim page names it: a link to its own page where it has one. */
export function NamedParty({ party, places, note }: NamedPartyProps) {
  const href = places[party.id];
  return <PartyName name={party.name} note={note} {...(href === undefined ? {} : { href })} />;
}
