import { door } from '#lib/boundary/run.ts';
import { logClaim } from '#lib/claims/log-claim.ts';

export const POST = door(logClaim);
