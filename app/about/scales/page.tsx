import type { Metadata } from 'next';
import { connection } from 'next/server';
import { ScaleVersion } from '#components/site/scale-version.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { DEFAULT_SCALE } from '#lib/domain/scale.ts';
import { messages } from '#lib/messages/translate.ts';
import { getPolicies, getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../../page-facts.ts';

const t = messages('scales');

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return pageFacts({ title: t('title'), description: t('description'), path: '/about/scales' });
}

/** Every version of the site's rating scale, the one in use first. */
export default async function ScalesPage() {
  // Rendered when it is asked for, as every reader page, so that the front door keeps it.
  await connection();
  publicPage();
  const [{ sample }, { scales, names }] = await Promise.all([getSite(), getPolicies()]);
  const all = [{ scale: DEFAULT_SCALE, published: null }, ...scales].toReversed();
  return (
    <PageShell isSample={sample}>
      <div className="wide"><PageTitle lede={t('lede')}>{t('title')}</PageTitle></div>
      {all.map(({ scale, published }, nth) => (
        <ScaleVersion key={scale.version} scale={scale} published={published} names={names} isCurrent={nth === 0} />
      ))}
    </PageShell>
  );
}
