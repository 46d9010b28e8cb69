import { door } from '#lib/boundary/run.ts';
import { recordParty } from '#lib/parties/record-party.ts';

export const POST = door(recordParty);
