import { door } from '#lib/boundary/run.ts';
import { changeStatus } from '#lib/claims/change-status.ts';

export const POST = door(changeStatus);
