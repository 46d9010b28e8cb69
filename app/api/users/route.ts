import { door } from '#lib/boundary/run.ts';
import { signUp } from '#lib/users/sign-up.ts';

export const POST = door(signUp);
