import { door } from '#lib/boundary/run.ts';
import { gradeOutlet } from '#lib/parties/grade-outlet.ts';

export const POST = door(gradeOutlet);
