import { door } from '#lib/boundary/run.ts';
import { castVote } from '#lib/votes/cast-vote.ts';

export const POST = door(castVote);
