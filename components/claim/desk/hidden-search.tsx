import { Button } from '#components/ui/button.tsx';
import { messages } from '#lib/messages/translate.ts';

/** Finds a claim out of readers' sight by words of its wording. */
export function HiddenSearch({ typed, show }: { typed: string; show: 'draft' | 'withheld' }) {
  const t = messages('desk');
  return (
    <form role="search" aria-label={t('hidden.search')} action="/desk/claims" method="get" className="mt-6">
      <input type="hidden" name="show" value={show} />
      <label htmlFor="hidden-q" className="block text-small font-semibold">{t('hidden.search')}</label>
      <div className="mt-1 flex max-w-112">
        <input id="hidden-q" type="search" name="q" dir="auto" maxLength={200} defaultValue={typed} className="control min-w-0" />
        <Button tone="secondary" className="-ms-px">{messages('lists')('claims.submit')}</Button>
      </div>
    </form>
  );
}
