import { door } from '#lib/boundary/run.ts';
import { recheckClaim } from '#lib/claims/recheck-claim.ts';

export const POST = door(recheckClaim);
