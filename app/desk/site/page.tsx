import type { Metadata } from 'next';
import { ReviewTermsForm } from '#components/site/forms/review-terms-form.tsx';
import { ScaleForm } from '#components/site/forms/scale-form.tsx';
import { SiteDone } from '#components/site/site-done.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { roleWords } from '#components/user/role-words.ts';
import { requireActor } from '#lib/auth/current-actor.ts';
import { returnedForm, UNSENT, type Query } from '#lib/boundary/returned-form.ts';
import { MAY, may } from '#lib/domain/permissions.ts';
import { messages } from '#lib/messages/translate.ts';
import { getPolicies } from '#lib/site/site-queries.ts';

const t = messages('terms');
const PATH = '/desk/site';

export const metadata: Metadata = { title: t('site.title'), robots: { index: false } };

export default async function SitePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const { roles } = await requireActor(PATH);
  const [site, form] = await Promise.all([getPolicies(), returnedForm(PATH, query)]);
  return (
    <PageShell>
      <PageTitle lede={t('site.lede')}>{t('site.title')}</PageTitle>
      <SiteDone done={[query.done].flat()[0]} />
      {may(roles, 'set-review-terms') ? (
        <>
          <ReviewTermsForm site={site} form={form.typed('worst') === undefined ? form : UNSENT} path={PATH} />
          <ScaleForm site={site} form={form.typed('worst') === undefined ? UNSENT : form} path={PATH} />
        </>
      ) : <p className="mt-6">{t('site.closed', { roles: roleWords(MAY['set-review-terms'], 'conjunction') })}</p>}
    </PageShell>
  );
}
