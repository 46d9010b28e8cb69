import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { DeskLink } from '#components/shell/desk-link.tsx';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { citationAlternates, CiteSource } from '#components/source/citation-links.tsx';
import { SourceCaptures } from '#components/source/source-captures.tsx';
import { SourceCiting } from '#components/source/source-citing.tsx';
import { SourceFactsList } from '#components/source/source-facts.tsx';
import { SourceHeader } from '#components/source/source-header.tsx';
import { SourceMade } from '#components/source/source-made.tsx';
import { SourceSaid } from '#components/source/source-said.tsx';
import { SourceOrigins } from '#components/source/source-origins.tsx';
import { readPageId } from '#lib/boundary/pages.ts';
import { publicPage } from '#lib/boundary/reads.ts';
import { citationTags } from '#lib/domain/citation/meta-tags.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { citableFacts } from '#lib/sources/cite-sources.ts';
import { getSource } from '#lib/sources/source-queries.ts';
import { pageFacts } from '../../page-facts.ts';

type Props = {
  params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const source = await getSource((await params).slug);
  const { before } = await searchParams;
  if (!source) return {};
  const title = source.title ?? messages('lists')('source.untitled');
  const facts = await pageFacts({
    title, description: messages('lists')('source.description', { title }), path: `/sources/${source.slug}`,
    isMinor: before !== undefined,
  });
  return {
    ...facts, other: citationTags(citableFacts(source)),
    alternates: { ...facts.alternates, types: citationAlternates(`/api/sources/${source.slug}/citation`) },
  };
}

/** A source: its facts, every claim that cites it and for what, and the claims made in it. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const before = readPageId((await searchParams).before);
  publicPage();
  const [source, { sample }] = await Promise.all([getSource(slug), getSite()]);
  if (!source || before === undefined) return <NothingHere />;
  if (source.slug !== slug) permanentRedirect(`/sources/${source.slug}`);
  return (
    <PageShell isSample={sample}>
      <SourceHeader source={source} />
      <SourceFactsList source={source} />
      <SourceSaid source={source} />
      <CiteSource slug={source.slug} />
      <SourceCaptures source={source} />
      <SourceOrigins source={source} />
      <SourceCiting source={source} before={before} />
      <SourceMade source={source} />
      <DeskLink href={`/desk/sources/${source.slug}`}>{messages('desk')('sourceCorrection.title')}</DeskLink>
    </PageShell>
  );
}
