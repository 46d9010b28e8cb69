import { door } from '#lib/boundary/run.ts';
import { relateClaims } from '#lib/claims/relate-claims.ts';

export const POST = door(relateClaims);
