import { publicRead } from '#lib/boundary/read.ts';
import { getClaim } from '#lib/claims/claim-queries.ts';

export const GET = publicRead(({ slug = '' }) => getClaim(slug));
