import { door } from '#lib/boundary/run.ts';
import { hearAppeal } from '#lib/consensus/hear-appeal.ts';

export const POST = door(hearAppeal);
