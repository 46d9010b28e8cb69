import { Fragment } from 'react';
import { PartyName } from '#components/ui/party-name.tsx';
import type { LineParty } from '#lib/claims/line-reads.ts';
import { messages } from '#lib/messages/translate.ts';

/** Who is said to have made a claim, in a line of a list: all candidates, by name, neither first by default. */
export function PartyClaimants({ parties }: { parties: readonly LineParty[] }) {
  const t = messages('lists');
  if (parties.length === 0) return <span className="text-ink-faint">{t('row.unattributed')}</span>;
  const isDisputed = parties.some(({ standing }) => standing === 'disputed');
  return (
    <span>
      {t.rich('row.saidBy', { who: () => <Names parties={parties} isDisputed={isDisputed} /> })}
      {isDisputed && <span className="text-ink-soft"> ({t('row.disputed')})</span>}
    </span>
  );
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function Names({ parties, isDisputed }: { parties: readonly LineParty[]; isDisputed: boolean }) {
  const parts = (isDisputed ? OR : AND).formatToParts(parties.map((_, index) => String(index)));
  return parts.map(({ type, value }, index) => {
    const party = type === 'element' ? parties[Number(value)] : undefined;
    return <Fragment key={index}>{party ? <Name party={party} /> : value}</Fragment>;
  });
}

function Name({ party }: { party: LineParty }) {
  const note = party.standing === 'likely' ? messages('lists')('row.likely') : undefined;
  return <PartyName name={party.name} href={`/parties/${party.slug}`} note={note} />;
}
