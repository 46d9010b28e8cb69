import { on } from '#db/client.ts';
import { journalHealth } from '#db/health.ts';
import { holdsSample } from '#db/site.ts';
import { reads } from '#lib/boundary/reads.ts';
import { siteTags } from './site-tags.ts';

export type Site = {
  /** It holds the sample: its pages are bannered and kept out of search engines. */
  sample: boolean;
};

/** What every page of the site has to know of it. */
export async function getSite(): Promise<Site> {
  reads(siteTags.site);
  return { sample: await holdsSample(on()) };
}

/** What keeps the journal from being changed on this server. */
export async function journalGuards(): Promise<'roles and triggers' | 'triggers only'> {
  reads(siteTags.site);
  return (await journalHealth()).protected;
}
