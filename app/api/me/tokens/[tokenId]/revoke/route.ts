import { door } from '#lib/boundary/run.ts';
import { revokeToken } from '#lib/users/revoke-token.ts';

export const POST = door(revokeToken);
