import { on } from '#db/client.ts';
import { journalHealth } from '#db/health.ts';
import { holdsSample } from '#db/site.ts';
import { namesOf } from '#db/users.ts';
import { reads } from '#lib/boundary/reads.ts';
import type { SiteState } from '#lib/domain/fold/fold-site.ts';
import { seeSite } from './lock-site.ts';
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

/** The site's policies, with the public names of those who made them. */
export type Policies = SiteState & { names: Record<string, string> };

/** The site's policies as they stand: its review terms, its scales, and how many entries its stream has. */
export async function getPolicies(): Promise<Policies> {
  reads(siteTags.policies);
  const site = await seeSite(on());
  const said = [...(site.reviewTermsSet ? [site.reviewTermsSet] : []), ...site.scales.map(({ published }) => published)];
  const actors = [...new Set(said.map(({ actorId }) => actorId))];
  return { ...site, names: Object.fromEntries(await namesOf(on(), actors)) };
}

/** What keeps the journal from being changed on this server. */
export async function journalGuards(): Promise<'roles and triggers' | 'triggers only'> {
  reads(siteTags.site);
  return (await journalHealth()).protected;
}
