import type { Metadata } from 'next';
import { NothingHere } from '#components/shell/nothing-here.tsx';
import { PageShell } from '#components/shell/page-shell.tsx';
import { CaptureFacts } from '#components/source/capture-facts.tsx';
import { CaptureHeader } from '#components/source/capture-header.tsx';
import { QuoteThis } from '#components/source/quote-this.tsx';
import { CaptureText } from '#components/source/capture-text.tsx';
import { publicPage } from '#lib/boundary/reads.ts';
import { getCapture } from '#lib/captures/capture-queries.ts';
import { readPlace } from '#lib/captures/marked-place.ts';
import { messages } from '#lib/messages/translate.ts';
import { getSite } from '#lib/site/site-queries.ts';
import { pageFacts } from '../../page-facts.ts';

type Props = {
  params: Promise<{ captureId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { captureId } = await params;
  const found = await getCapture(captureId);
  if (!found) return {};
  const t = messages('capture');
  const title = t('page.title', { title: found.source.title ?? messages('lists')('source.untitled') });
  // Somebody else's words: the live page is what search engines should find.
  return { ...(await pageFacts({ title, description: t('page.description'), path: `/captures/${captureId}`, isMinor: true })), robots: { index: false } };
}

/** A stored copy: where it is from, what it says of itself, its text, and its fingerprints. */
export default async function CapturePage({ params, searchParams }: Props) {
  const { captureId } = await params;
  const marked = readPlace(await searchParams);
  publicPage();
  const [found, { sample }] = await Promise.all([getCapture(captureId), getSite()]);
  if (!found) return <NothingHere />;
  return (
    <PageShell isSample={sample}>
      <CaptureHeader source={found.source} capture={found.capture} />
      <QuoteThis captureId={captureId} />
      <CaptureText text={found.text} language={found.source.language} marked={marked} />
      <CaptureFacts capture={found.capture} />
    </PageShell>
  );
}
