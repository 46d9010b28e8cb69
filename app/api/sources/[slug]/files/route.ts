import { door } from '#lib/boundary/run.ts';
import { handInFile } from '#lib/captures/hand-in-file.ts';

export const POST = door(handInFile, { takesFiles: true });
