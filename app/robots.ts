import type { MetadataRoute } from 'next';

export const dynamic = 'force-static';

/** Readers' pages are open to search engines; the desk and the doors are not for them. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: ['/desk', '/api/', '/sign-in', '/sign-up', '/reset/', '/welcome/'] } };
}
