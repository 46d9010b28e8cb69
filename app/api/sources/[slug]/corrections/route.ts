import { door } from '#lib/boundary/run.ts';
import { correctSource } from '#lib/sources/correct-source.ts';

export const POST = door(correctSource);
