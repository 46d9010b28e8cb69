import { door } from '#lib/boundary/run.ts';
import { addEvidence } from '#lib/claims/add-evidence.ts';

export const POST = door(addEvidence);
