import { door } from '#lib/boundary/run.ts';
import { correctItem } from '#lib/claims/correct-item.ts';

export const POST = door(correctItem);
