import { notFound } from 'next/navigation';
import { PageShell } from '#components/shell/page-shell.tsx';
import { PageTitle } from '#components/shell/page-title.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { env } from '#lib/env.ts';
import { FieldsShown } from './fields-shown.tsx';
import { ListsShown } from './lists-shown.tsx';
import { StatusesShown } from './statuses-shown.tsx';
import { TextsShown } from './texts-shown.tsx';

export const metadata = { title: 'Kitchen sink', robots: { index: false } };
export const dynamic = 'force-dynamic';

/** Every primitive on one page, with the hard cases; only while developing. */
export default function KitchenSinkPage() {
  if (env.NODE_ENV === 'production') notFound();
  return (
    <PageShell isSample>
      <Breadcrumbs crumbs={[{ label: 'Claims', href: '/claims' }, { label: 'Kitchen sink' }]} />
      <div className="mt-4">
        <PageTitle
          eyebrow="Claim · factual · Export controls"
          lede="What every part of the site looks like, with the texts that break layouts."
        >
          GPUs have been smuggled into China packed alongside live lobsters
        </PageTitle>
      </div>
      <StatusesShown />
      <TextsShown />
      <ListsShown />
      <FieldsShown />
    </PageShell>
  );
}
