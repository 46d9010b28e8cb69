import { Button } from '#components/ui/button.tsx';
import { messages } from '#lib/messages/translate.ts';
import { PEOPLE } from '#lib/users/people-address.ts';

/** Finds somebody with an account by a part of their name or address. */
export function PeopleSearch({ typed }: { typed: string }) {
  const t = messages('auth');
  return (
    <form role="search" aria-label={t('people.search')} action={PEOPLE} method="get" className="mt-6">
      <label htmlFor="people-q" className="block text-small font-semibold">{t('people.search')}</label>
      <div className="mt-1 flex max-w-112">
        <input id="people-q" type="search" name="q" dir="auto" maxLength={200} defaultValue={typed} autoComplete="off" className="control min-w-0" />
        <Button tone="secondary" className="-ms-px">{t('people.searchSubmit')}</Button>
      </div>
    </form>
  );
}
