import { door } from '#lib/boundary/run.ts';
import { rewordClaim } from '#lib/claims/reword-claim.ts';

export const POST = door(rewordClaim);
