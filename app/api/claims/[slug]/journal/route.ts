import { publicRead } from '#lib/boundary/read.ts';
import { getJournal } from '#lib/claims/claim-queries.ts';

export const GET = publicRead(({ slug = '' }, search) => getJournal(slug, Number(search.get('before') ?? undefined) || undefined));
