import { claimArchive } from '#lib/archives/archive-claim.ts';
import { publicFile } from '#lib/boundary/read.ts';

export const GET = publicFile(({ slug = '' }) => claimArchive(slug));
