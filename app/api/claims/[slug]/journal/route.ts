import { publicRead } from '#lib/boundary/read.ts';
import { readJournalPage } from '#lib/claims/claim-queries.ts';

export const GET = publicRead(({ slug = '' }, search) => readJournalPage(slug, search.get('before')));
