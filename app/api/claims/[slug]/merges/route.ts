import { door } from '#lib/boundary/run.ts';
import { mergeClaims } from '#lib/claims/merge-claims.ts';

export const POST = door(mergeClaims);
