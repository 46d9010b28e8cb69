import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import { getSite } from '#lib/site/site-queries.ts';

type PageFacts = {
  title?: string;
  description: string;
  /** The page's own address, without what only turns pages. */
  path: string;
  /** Worth a visit, not worth a search engine's: an empty search, an older page. */
  isMinor?: boolean;
};

/** What a reader page says of itself to browsers and search engines; nothing of the sample is indexed. */
export async function pageFacts({ title, description, path, isMinor = false }: PageFacts): Promise<Metadata> {
  const { sample } = await getSite();
  return {
    metadataBase: new URL(env.SITE_URL),
    ...(title === undefined ? {} : { title }),
    description,
    alternates: { canonical: path },
    openGraph: { title: title ?? description, description, url: path, type: 'website' },
    ...(sample || isMinor ? { robots: { index: false, follow: !sample } } : {}),
  };
}
