import { ListStatusCounts } from '#components/claim/list-status-counts.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { messages } from '#lib/messages/translate.ts';
import type { PartyLine } from '#lib/parties/party-queries.ts';

type PartyIndexProps = { parties: readonly PartyLine[]; typed: string; isFirst: boolean; next: string | null };

/** Parties under one another, each with where its claims stand. */
export function PartyIndex({ parties, typed, isFirst, next }: PartyIndexProps) {
  const t = messages('lists');
  if (parties.length === 0) return <NoParty typed={typed} />;
  return (
    <section className="mt-8" aria-label={typed === '' ? t('party.listTitle') : t('party.searched', { text: typed })}>
      {typed !== '' && (
        <p className="mb-2 text-small text-ink-soft">
          {t('party.searched', { text: typed })} · <a href="/parties">{t('party.backToAll')}</a>
        </p>
      )}
      <ul className="border-t border-ink">
        {parties.map((party) => <li key={party.id} className="border-b border-rule py-3"><Line party={party} /></li>)}
      </ul>
      <Pager nextHref={next === null ? null : `/parties?after=${next}`} nextWord={t('party.next')}
        previousHref={isFirst ? null : '/parties'} previousWord={t('party.first')} />
    </section>
  );
}

function Line({ party }: { party: PartyLine }) {
  const kind = messages('glossary')(`partyKind.${party.kind}`);
  const t = messages('lists');
  const note = [
    kind, ...(party.publishes ? [t('party.publishes')] : []), ...(party.formerly === null ? [] : [t('party.formerly', { name: party.formerly })]),
  ].join(', ');
  return (
    <>
      <p><PartyName name={party.name} href={`/parties/${party.slug}`} note={note} /></p>
      {party.fared.length > 0 && <div className="mt-1"><ListStatusCounts counts={party.fared} /></div>}
    </>
  );
}

function NoParty({ typed }: { typed: string }) {
  const t = messages('lists');
  return (
    <div className="mt-8">
      <EmptyState title={typed === '' ? t('party.emptyAll') : t('party.empty')}>
        {typed !== '' && <a href="/parties">{t('party.backToAll')}</a>}
      </EmptyState>
    </div>
  );
}
