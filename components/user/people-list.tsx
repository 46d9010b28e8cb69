import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { messages } from '#lib/messages/translate.ts';
import { PEOPLE } from '#lib/users/people-address.ts';
import { listPeopleFor, type People, type PeopleQuery } from '#lib/users/user-queries.ts';
import { PeopleSearch } from './people-search.tsx';
import { PersonRow } from './person-row.tsx';

const t = messages('auth');

/** Everyone with an account, or those looked for, for who grants roles; anyone else is told whose page it is. */
export async function PeopleList({ actor, query }: { actor: Actor; query: PeopleQuery }) {
  const list = await listPeopleFor(actor, query);
  if (!list) return <div className="mt-8"><EmptyState title={t('people.closed')}>{t('people.closedWhy')}</EmptyState></div>;
  return (
    <>
      <PeopleSearch typed={query.text} />
      {list.count === 0 ? <div className="mt-8"><EmptyState title={t('people.nobody')}><Everyone /></EmptyState></div> : <Found list={list} query={query} />}
    </>
  );
}

function Found({ list: { people, count, next, grantable }, query: { text, after } }: { list: People; query: PeopleQuery }) {
  return (
    <>
      <p className="mt-8 text-small text-ink-soft">
        {text === '' ? t('people.count', { count }) : <>{t('people.found', { count, text })} · <Everyone /></>}
      </p>
      <ul className="mt-2">{people.map((person) => <PersonRow key={person.userId} person={person} grantable={grantable} />)}</ul>
      <Pager
        nextHref={next && pageAt(text, next)} nextWord={t('people.next')}
        previousHref={after && pageAt(text, null)} previousWord={t('people.first')}
      />
    </>
  );
}

function Everyone() {
  return <a href={PEOPLE}>{t('people.everyone')}</a>;
}

function pageAt(text: string, after: string | null): string {
  const query = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(after === null ? {} : { after }) }).toString();
  return query === '' ? PEOPLE : `${PEOPLE}?${query}`;
}
