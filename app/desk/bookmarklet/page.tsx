import type { Metadata } from 'next';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Bookmarklet } from '#components/source/bookmarklet.tsx';
import { requireActor } from '#lib/auth/current-actor.ts';
import { env } from '#lib/env.ts';
import { messages } from '#lib/messages/translate.ts';

const t = messages('capture');

export const metadata: Metadata = { title: t('bookmarklet.title'), robots: { index: false } };

export default async function BookmarkletPage() {
  await requireActor('/desk/bookmarklet');
  return (
    <PageShell>
      <PageTitle lede={t('bookmarklet.lede')}>{t('bookmarklet.title')}</PageTitle>
      <Bookmarklet site={env.SITE_URL} />
    </PageShell>
  );
}
