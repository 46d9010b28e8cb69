import { door } from '#lib/boundary/run.ts';
import { recordSource } from '#lib/sources/record-source.ts';

export const POST = door(recordSource);
