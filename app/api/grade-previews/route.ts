import { door } from '#lib/boundary/run.ts';
import { previewGrades } from '#lib/parties/preview-grades.ts';

export const POST = door(previewGrades);
