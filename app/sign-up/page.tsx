import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { NewAccountForm } from '#components/user/new-account-form.tsx';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('auth');

export const metadata: Metadata = { title: t('signUp.title'), robots: { index: false } };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const form = await returnedForm('/sign-up', await searchParams);
  return (
    <PageShell>
      <PageTitle lede={t('signUp.lede')}>{t('signUp.title')}</PageTitle>
      <NewAccountForm form={form} action="/api/users" back="/sign-up" submit={t('signUp.submit')} />
      <p className="mt-8 text-small text-ink-soft">
        {t.rich('signUp.hasAccount', { link: (words) => <a href="/sign-in">{words}</a> })}
      </p>
    </PageShell>
  );
}
