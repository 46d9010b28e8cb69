import { publicRead } from '#lib/boundary/read.ts';
import { readClaimAsOf } from '#lib/claims/as-of-queries.ts';

export const GET = publicRead(({ slug = '', date = '' }) => readClaimAsOf(slug, 'recorded', date));
