import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkOpensNothing } from '#components/user/link-opens-nothing.tsx';
import { ResetForm } from '#components/user/reset-form.tsx';
import { returnedForm, type Query } from '#lib/boundary/returned-form.ts';
import { messages } from '#lib/messages/translate.ts';
import { isOpenLink } from '#lib/users/user-queries.ts';

const t = messages('auth');

export const metadata: Metadata = { title: t('reset.title'), robots: { index: false } };

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<Query> };

export default async function ResetPage({ params, searchParams }: Props) {
  const { secret } = await params;
  const form = await returnedForm(`/reset/${secret}`, await searchParams);
  if (!(await isOpenLink(secret, 'reset'))) return <LinkOpensNothing how="reset" />;
  return (
    <PageShell>
      <PageTitle lede={t('reset.lede')}>{t('reset.title')}</PageTitle>
      <ResetForm form={form} secret={secret} />
    </PageShell>
  );
}
