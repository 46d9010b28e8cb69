import { door } from '#lib/boundary/run.ts';
import { makeToken } from '#lib/users/make-token.ts';

export const POST = door(makeToken);
