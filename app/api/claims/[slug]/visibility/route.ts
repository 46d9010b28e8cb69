import { door } from '#lib/boundary/run.ts';
import { setVisibility } from '#lib/claims/set-visibility.ts';

export const POST = door(setVisibility);
