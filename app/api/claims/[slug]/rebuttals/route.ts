import { door } from '#lib/boundary/run.ts';
import { addRebuttal } from '#lib/claims/add-rebuttal.ts';

export const POST = door(addRebuttal);
