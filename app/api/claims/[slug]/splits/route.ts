import { door } from '#lib/boundary/run.ts';
import { splitClaim } from '#lib/claims/split-claim.ts';

export const POST = door(splitClaim);
