import { door } from '#lib/boundary/run.ts';
import { signOut } from '#lib/users/sign-out.ts';

export const POST = door(signOut);
