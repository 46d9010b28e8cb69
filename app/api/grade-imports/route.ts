import { door } from '#lib/boundary/run.ts';
import { importGrades } from '#lib/parties/import-grades.ts';

export const POST = door(importGrades);
