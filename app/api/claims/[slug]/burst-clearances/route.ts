import { door } from '#lib/boundary/run.ts';
import { clearBurst } from '#lib/consensus/clear-burst.ts';

export const POST = door(clearBurst);
