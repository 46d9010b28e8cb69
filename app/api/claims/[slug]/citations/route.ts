import { publicFile } from '#lib/boundary/read.ts';
import { claimCitations } from '#lib/sources/cite-sources.ts';

export const GET = publicFile(({ slug = '' }, search) => claimCitations(slug, search));
