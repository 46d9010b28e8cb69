import { door } from '#lib/boundary/run.ts';
import { askCapture } from '#lib/captures/ask-capture.ts';

export const POST = door(askCapture);
