import { publicFile } from '#lib/boundary/read.ts';
import { votesFile } from '#lib/consensus/published-queries.ts';

export const GET = publicFile((_params, search) => votesFile(search));
