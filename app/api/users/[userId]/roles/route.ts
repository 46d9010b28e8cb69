import { door } from '#lib/boundary/run.ts';
import { setRoles } from '#lib/users/set-roles.ts';

export const POST = door(setRoles);
