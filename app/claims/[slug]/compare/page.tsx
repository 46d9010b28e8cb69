import type { Metadata } from 'next';
import { CompareForm } from '#components/claim/compare/compare-form.tsx';
import { ComparedClaim } from '#components/claim/compare/compared-claim.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import type { Search } from '#lib/claims/choose-day.ts';
import { compareClaim, comparisonIn } from '#lib/claims/compare-queries.ts';
import { messages } from '#lib/messages/translate.ts';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Search> };

export const metadata: Metadata = { title: messages('asOf')('compare.title'), robots: { index: false } };

export default async function CompareDays({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = comparisonIn(await searchParams);
  if ('problem' in asked)
    return <NothingHere after={<CompareForm slug={slug} {...asked} />}>{messages('refusals')(asked.problem)}</NothingHere>;
  publicPage();
  const compared = await compareClaim(slug, asked);
  if (!compared) return <NothingHere />;
  return (
    <PageShell isSample={compared.page.sample}>
      <ComparedClaim {...compared} />
    </PageShell>
  );
}
