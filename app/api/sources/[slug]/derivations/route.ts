import { door } from '#lib/boundary/run.ts';
import { recordDerivation } from '#lib/sources/record-derivation.ts';

export const POST = door(recordDerivation);
