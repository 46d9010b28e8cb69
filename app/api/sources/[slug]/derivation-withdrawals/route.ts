import { door } from '#lib/boundary/run.ts';
import { withdrawDerivation } from '#lib/sources/withdraw-derivation.ts';

export const POST = door(withdrawDerivation);
