import { door } from '#lib/boundary/run.ts';
import { signIn } from '#lib/users/sign-in.ts';

export const POST = door(signIn);
