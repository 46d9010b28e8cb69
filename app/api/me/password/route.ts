import { door } from '#lib/boundary/run.ts';
import { changePassword } from '#lib/users/change-password.ts';

export const POST = door(changePassword);
