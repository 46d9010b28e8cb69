import { door } from '#lib/boundary/run.ts';
import { renameParty } from '#lib/parties/rename-party.ts';

export const POST = door(renameParty);
