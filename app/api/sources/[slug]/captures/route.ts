import { door } from '#lib/boundary/run.ts';
import { captureSource } from '#lib/captures/ask-capture.ts';

export const POST = door(captureSource);
