import { personal } from '#lib/boundary/ask.ts';
import { whoAmI } from '#lib/users/user-queries.ts';

export const GET = personal(async (actor) => ({ me: await whoAmI(actor) }));
