import { publicRead } from '#lib/boundary/read.ts';
import { timeMapJson } from '#lib/claims/memento-queries.ts';

export const GET = publicRead(({ slug = '' }) => timeMapJson(slug));
