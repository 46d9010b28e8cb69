import { Button } from '#components/ui/button.tsx';
import type { ListParam, ListParams } from '#lib/claims/list-query.ts';
import { messages } from '#lib/messages/translate.ts';

/** The search box of the list: keeps what the list is narrowed to. */
export function ListSearch({ params }: { params: ListParams }) {
  const t = messages('lists');
  return (
    <form role="search" aria-label={t('claims.searchLabel')} action="/claims" method="get" className="mt-5 max-w-176">
      <label htmlFor="list-q" className="block text-small font-semibold">{t('claims.search')}</label>
      <div className="mt-1 flex">
        <input id="list-q" type="search" name="q" dir="auto" maxLength={500} defaultValue={params.q?.[0]}
          aria-describedby="list-q-hint" className="control min-w-0" />
        <Button className="-ms-px">{t('claims.submit')}</Button>
      </div>
      <p id="list-q-hint" className="mt-1 text-small text-ink-faint">{t('claims.searchHint')}</p>
      <KeptParams params={params} without={['q', 'after']} />
    </form>
  );
}

/** What a form of the list sends along besides its own fields. */
export function KeptParams({ params, without }: { params: ListParams; without: readonly ListParam[] }) {
  const kept = (Object.entries(params) as [ListParam, readonly string[]][]).filter(([name]) => !without.includes(name));
  return kept.flatMap(([name, values]) =>
    values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />));
}
