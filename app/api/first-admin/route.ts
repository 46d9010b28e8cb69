import { door } from '#lib/boundary/run.ts';
import { becomeFirstAdmin } from '#lib/users/become-first-admin.ts';

export const POST = door(becomeFirstAdmin);
