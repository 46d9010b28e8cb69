import { NothingHere } from '#components/shell/nothing-here.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { Section } from '#components/ui/section.tsx';
import { listClaims, wrongSentence } from '#lib/claims/list-queries.ts';
import { dayAddress, listAddress, type ListParams, type ListQuery } from '#lib/claims/list-query.ts';
import { STATUSES } from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';
import { ListOf, ListRow } from '../list-row.tsx';
import { ListStatusCounts } from '../list-status-counts.tsx';
import { ListBanner } from './list-banner.tsx';

/** The claims of a party or topic as of a day: where they stood, and each as it was. `at` is the page's own address. */
export async function ClaimsThen({ query, at }: { query: ListQuery; at: string }) {
  const { asOf, params, after } = query;
  const list = await listClaims(query);
  if (!list) return <NothingHere>{wrongSentence('after')}</NothingHere>;
  const t = messages('then');
  const counts = STATUSES.map((status) => ({
    status, claims: list.facets.statuses.find(({ value }) => value === status)?.claims ?? 0,
  }));
  const addressOf = (change: ListParams) => dayAddress(at, { ...params, after: [], ...change });
  return (
    <>
      {asOf && <ListBanner asOf={asOf} addressOf={addressOf} />}
      <Section id="stood" heading={t('stood')}>
        <ListStatusCounts counts={counts} hrefOf={(status) => listAddress(params, { status: [status] })} />
        {list.facets.isBounded && <p className="mt-1 text-small text-ink-faint">{messages('lists')('counts.bounded', { count: list.facets.total })}</p>}
      </Section>
      <Section id="claims" heading={t('claims')} aside={<a href={listAddress(params)}>{messages('lists')('party.inList')}</a>}>
        {list.lines.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
        <ListOf lines={list.lines} row={(line) => <ListRow line={line} asOf={asOf} />} />
        <Pager nextHref={list.next === null ? null : addressOf({ after: [list.next] })} nextWord={messages('lists')('claims.older')}
          previousHref={after === null ? null : addressOf({})} previousWord={messages('lists')('claims.first')} />
      </Section>
    </>
  );
}
