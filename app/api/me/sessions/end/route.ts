import { door } from '#lib/boundary/run.ts';
import { signOutEverywhere } from '#lib/users/sign-out.ts';

export const POST = door(signOutEverywhere);
