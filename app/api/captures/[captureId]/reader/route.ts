import { publicSealed } from '#lib/boundary/read.ts';
import { captureReader } from '#lib/captures/capture-files.ts';

export const GET = publicSealed(({ captureId = '' }) => captureReader(captureId));
