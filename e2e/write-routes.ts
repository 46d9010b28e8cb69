import type { WriteRoute } from './write-route.ts';
import { CLAIM_WRITES } from './write-routes-claims.ts';
import { NAME_WRITES } from './write-routes-names.ts';
import { PEOPLE_WRITES } from './write-routes-people.ts';
import { SITE_WRITES } from './write-routes-site.ts';

/** Every write of the site with a request that is accepted; how to add one stands in write-route.ts. */
export const WRITES: Record<string, WriteRoute> = { ...CLAIM_WRITES, ...NAME_WRITES, ...PEOPLE_WRITES, ...SITE_WRITES };
