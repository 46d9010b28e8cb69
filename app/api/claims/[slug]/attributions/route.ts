import { door } from '#lib/boundary/run.ts';
import { attributeClaim } from '#lib/claims/attribute-claim.ts';

export const POST = door(attributeClaim);
