import { door } from '#lib/boundary/run.ts';
import { undoMerge } from '#lib/claims/undo-merge.ts';

export const POST = door(undoMerge);
