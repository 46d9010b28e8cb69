import { personal } from '#lib/boundary/ask.ts';
import { suggestClaims } from '#lib/claims/suggest-claims.ts';

export const GET = personal(suggestClaims);
