import type { ReactNode } from 'react';
import { nothingHere } from '#lib/boundary/reads.ts';
import { messages } from '#lib/messages/translate.ts';
import { PageShell } from './page-shell.tsx';
import { PageTitle } from './page-title.tsx';

/** In place of a page that is not there: answered as 404, complete without script. `children` says what is wrong, `after` how to mend it. */
export function NothingHere({ children, after }: { children?: ReactNode; after?: ReactNode }) {
  nothingHere();
  return <NothingHereWords after={after}>{children}</NothingHereWords>;
}

/** The same words alone. Next renders its not-found page beside every page, so that one may not make the answer a 404. */
export function NothingHereWords({ children, after }: { children?: ReactNode; after?: ReactNode }) {
  const t = messages('shell');
  return (
    <PageShell>
      <PageTitle lede={children ?? t('notFound.lede')}>{t('notFound.title')}</PageTitle>
      {after}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-1">
        <a href="/claims">{t('notFound.claims')}</a>
        <a href="/">{t('notFound.front')}</a>
      </p>
    </PageShell>
  );
}
