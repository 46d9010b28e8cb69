import { publicText } from '#lib/boundary/read.ts';
import { timeMapLinks } from '#lib/claims/memento-queries.ts';

export const GET = publicText('application/link-format', ({ slug = '' }) => timeMapLinks(slug));
