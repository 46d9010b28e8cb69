import { excerptAnnotation } from '#lib/archives/annotate-excerpt.ts';
import { publicFile } from '#lib/boundary/read.ts';

export const GET = publicFile(({ slug = '', evidenceId = '' }) => excerptAnnotation(slug, evidenceId));
