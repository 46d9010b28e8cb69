import { personal } from '#lib/boundary/ask.ts';
import { myClaim } from '#lib/desk/claim-desk.ts';

export const GET = personal((actor, _search, { slug = '' }) => myClaim(actor, slug));
