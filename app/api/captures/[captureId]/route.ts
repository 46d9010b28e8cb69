import { personal } from '#lib/boundary/ask.ts';
import { captureProgress } from '#lib/captures/capture-queries.ts';

export const GET = personal((actor, _search, { captureId = '' }) => captureProgress(actor, captureId));
