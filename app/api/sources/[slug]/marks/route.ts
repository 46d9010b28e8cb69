import { door } from '#lib/boundary/run.ts';
import { markSource } from '#lib/captures/mark-source.ts';

export const POST = door(markSource);
