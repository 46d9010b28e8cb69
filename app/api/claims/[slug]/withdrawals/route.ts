import { door } from '#lib/boundary/run.ts';
import { withdrawItem } from '#lib/claims/withdraw-item.ts';

export const POST = door(withdrawItem);
