import { door } from '#lib/boundary/run.ts';
import { makeResetLink } from '#lib/users/make-reset-link.ts';

export const POST = door(makeResetLink);
