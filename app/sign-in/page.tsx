import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { SignInForm } from '#components/user/sign-in-form.tsx';
import { SignedInNotice } from '#components/user/signed-in-notice.tsx';
import { currentActor } from '#lib/auth/current-actor.ts';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';

const t = messages('auth');

export const metadata: Metadata = { title: t('signIn.title'), robots: { index: false } };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const [actor, { sample }] = await Promise.all([currentActor(), getSite()]);
  const form = await returnedForm('/sign-in', query);
  const then = form.typed('then') ?? [query.then].flat()[0];
  return (
    <PageShell>
      <PageTitle lede={t('signIn.lede')}>{t('signIn.title')}</PageTitle>
      <SignedInNotice actor={actor} />
      <SignInForm form={form} then={then} />
      <div className="mt-8 space-y-2 text-small text-ink-soft">
        <p>{t.rich('signIn.noAccount', { link: (words) => <a href="/sign-up">{words}</a> })}</p>
        <p>{t('signIn.forgot')}</p>
        {sample && <p>{t('signIn.sample')}</p>}
      </div>
    </PageShell>
  );
}
