import { door } from '#lib/boundary/run.ts';
import { proposeStatus } from '#lib/claims/propose-status.ts';

export const POST = door(proposeStatus);
