import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { messages } from '#lib/messages/translate.ts';
import { listPeopleFor } from '#lib/users/user-queries.ts';
import { PersonRow } from './person-row.tsx';

/** Everyone with an account, for those who grant roles; anyone else is told whose page it is. */
export async function PeopleList({ actor }: { actor: Actor }) {
  const t = messages('auth');
  const list = await listPeopleFor(actor);
  if (!list) return <div className="mt-8"><EmptyState title={t('people.closed')}>{t('people.closedWhy')}</EmptyState></div>;
  return (
    <>
      <p className="mt-8 text-small text-ink-soft">{t('people.count', { count: list.people.length })}</p>
      <ul className="mt-2">
        {list.people.map((person) => <PersonRow key={person.userId} person={person} grantable={list.grantable} />)}
      </ul>
    </>
  );
}
