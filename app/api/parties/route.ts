import { personal } from '#lib/boundary/ask.ts';
import { door } from '#lib/boundary/run.ts';
import { suggestedParties } from '#lib/parties/party-queries.ts';
import { recordParty } from '#lib/parties/record-party.ts';

export const POST = door(recordParty);
export const GET = personal((actor, search) => suggestedParties(actor, search.get('q') ?? ''));
