import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkOpensNothing } from '#components/user/link-opens-nothing.tsx';
import { NewAccountForm } from '#components/user/new-account-form.tsx';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { isOpenLink } from '#lib/users/user-queries.ts';

const t = messages('auth');

export const metadata: Metadata = { title: t('welcome.title'), robots: { index: false } };

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<Query> };

export default async function WelcomePage({ params, searchParams }: Props) {
  const { secret } = await params;
  const form = await returnedForm(`/welcome/${secret}`, await searchParams);
  if (!(await isOpenLink(secret, 'first-admin'))) return <LinkOpensNothing how="firstAdmin" />;
  return (
    <PageShell>
      <PageTitle lede={t('welcome.lede')}>{t('welcome.title')}</PageTitle>
      <NewAccountForm
        form={form}
        action="/api/first-admin"
        back={`/welcome/${secret}`}
        submit={t('welcome.submit')}
        secret={secret}
      />
    </PageShell>
  );
}
