import { door } from '#lib/boundary/run.ts';
import { suspendAccount } from '#lib/users/suspend-account.ts';

export const POST = door(suspendAccount);
