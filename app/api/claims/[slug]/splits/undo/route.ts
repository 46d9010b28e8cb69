import { door } from '#lib/boundary/run.ts';
import { undoSplit } from '#lib/claims/undo-split.ts';

export const POST = door(undoSplit);
