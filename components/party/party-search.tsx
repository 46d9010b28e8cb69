import { Button } from '#components/ui/button.tsx';
import { messages } from '#lib/messages/translate.ts';

/** Finds a party by what its name begins with or is close to. */
export function PartySearch({ typed }: { typed: string }) {
  const t = messages('lists');
  return (
    <form role="search" aria-label={t('party.search')} action="/parties" method="get" className="mt-6">
      <label htmlFor="party-q" className="block text-small font-semibold">{t('party.search')}</label>
      <div className="mt-1 flex max-w-112">
        <input id="party-q" type="search" name="q" dir="auto" maxLength={200} defaultValue={typed}
          className="control min-w-0" />
        <Button tone="secondary" className="-ms-px">{t('claims.submit')}</Button>
      </div>
    </form>
  );
}
