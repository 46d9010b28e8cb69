import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { nothingHere } from '#lib/boundary/reads.ts';
import { messages } from '#lib/messages/translate.ts';

/** A one-time link that cannot be used: why, and how to get another. */
export function LinkOpensNothing({ how }: { how: 'firstAdmin' | 'reset' }) {
  nothingHere();
  const t = messages('auth');
  return (
    <PageShell>
      <PageTitle lede={t('link.used')}>{t('link.title')}</PageTitle>
      <p className="mt-4">{t(`link.${how}`)}</p>
      <p className="mt-8"><LinkButton href="/sign-in">{t('link.signIn')}</LinkButton></p>
    </PageShell>
  );
}
