import { publicFile } from '#lib/boundary/read.ts';
import { sourceCitation } from '#lib/sources/cite-sources.ts';

export const GET = publicFile(({ slug = '' }, search) => sourceCitation(slug, search));
