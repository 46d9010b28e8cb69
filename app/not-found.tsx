import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { messages } from '#lib/messages/translate.ts';

export default function NotFound() {
  const t = messages('shell');
  return (
    <PageShell>
      <PageTitle lede={t('notFound.lede')}>{t('notFound.title')}</PageTitle>
      <p className="mt-6">
        <a href="/claims">{t('notFound.claims')}</a>
      </p>
    </PageShell>
  );
}
