import { door } from '#lib/boundary/run.ts';
import { addAppearance } from '#lib/claims/add-appearance.ts';

export const POST = door(addAppearance);
