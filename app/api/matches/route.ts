import { personal } from '#lib/boundary/ask.ts';
import { door } from '#lib/boundary/run.ts';
import { checkWording, matchesFor } from '#lib/claims/check-wording.ts';

export const GET = personal(matchesFor);
export const POST = door(checkWording);
