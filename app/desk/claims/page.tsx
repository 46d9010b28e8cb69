import type { Metadata } from 'next';
import { HiddenLines } from '#components/claim/desk/hidden-lines.tsx';
import { HiddenSearch } from '#components/claim/desk/hidden-search.tsx';
import { MayNot } from '#components/claim/forms/may-not.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { TabLinks } from '#components/ui/tab-links.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { readPageId } from '#lib/boundary/pages.ts';
import type { Query } from '#lib/boundary/returned-form.ts';
import { hiddenKinds, listHidden } from '#lib/desk/hidden-queries.ts';
import { messages } from '#lib/messages/translate.ts';

const PATH = '/desk/claims';
const t = messages('desk');

export const metadata: Metadata = { title: t('hidden.title'), robots: { index: false } };

/** The drafts and the withheld claims that one may see, to be looked through and searched. */
export default async function HiddenClaimsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const member = await requireActor(PATH);
  const kinds = hiddenKinds(member);
  const show = kinds.find((kind) => kind === query.show) ?? kinds[0];
  const before = readPageId(query.before);
  const typed = typeof query.q === 'string' ? query.q : '';
  if (show === undefined) return <PageShell><PageTitle>{t('hidden.title')}</PageTitle><MayNot act="log-claim" /></PageShell>;
  if (before === undefined) return <NothingHere />;
  const { lines, next, names } = await listHidden(member, show, typed, before);
  const address = (more: Record<string, string>) => `${PATH}?${new URLSearchParams({ show, ...(typed && { q: typed }), ...more })}`;
  return (
    <PageShell>
      <PageTitle lede={t('hidden.lede')}>{t('hidden.title')}</PageTitle>
      <div className="mt-6">
        <TabLinks label={t('hidden.title')} tabs={kinds.map((kind) => ({ href: address({ show: kind }), label: t(`hidden.${kind}`), isCurrent: kind === show }))} />
      </div>
      <HiddenSearch typed={typed} show={show} />
      <div className="mt-6">
        {lines.length === 0 ? <EmptyState title={typed ? t('hidden.none') : t(`hidden.empty.${show}`)} /> : <HiddenLines claims={lines} names={names} member={member} />}
      </div>
      <Pager previousHref={before === null ? null : address({})} nextHref={next === null ? null : address({ before: next })} />
    </PageShell>
  );
}
