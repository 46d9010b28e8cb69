import { publicFile } from '#lib/boundary/read.ts';
import { panelsFile } from '#lib/panels/panel-queries.ts';

export const GET = publicFile(() => panelsFile());
