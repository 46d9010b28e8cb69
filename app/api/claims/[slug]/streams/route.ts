import { publicRead } from '#lib/boundary/read.ts';
import { getClaimStreams } from '#lib/claims/stream-queries.ts';

export const GET = publicRead(({ slug = '' }) => getClaimStreams(slug));
