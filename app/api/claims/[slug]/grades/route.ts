import { door } from '#lib/boundary/run.ts';
import { gradeEvidence } from '#lib/claims/grade-evidence.ts';

export const POST = door(gradeEvidence);
