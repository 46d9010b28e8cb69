import type { Metadata } from 'next';
import { AsOfPage, asOfFacts } from '../../as-of-page.tsx';

type Props = { params: Promise<{ slug: string; date: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, date } = await params;
  return asOfFacts(slug, { reading: 'recorded', date });
}

export default async function ClaimRecordedPage({ params }: Props) {
  const { slug, date } = await params;
  return <AsOfPage slug={slug} asOf={{ reading: 'recorded', date }} />;
}
