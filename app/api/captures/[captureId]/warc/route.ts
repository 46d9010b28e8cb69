import { publicFile } from '#lib/boundary/read.ts';
import { captureWarc } from '#lib/captures/capture-files.ts';

export const GET = publicFile(({ captureId = '' }) => captureWarc(captureId));
