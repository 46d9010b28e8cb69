import { door } from '#lib/boundary/run.ts';
import { resetPassword } from '#lib/users/reset-password.ts';

export const POST = door(resetPassword);
