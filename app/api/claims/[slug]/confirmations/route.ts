import { door } from '#lib/boundary/run.ts';
import { confirmQuote } from '#lib/captures/confirm-quote.ts';

export const POST = door(confirmQuote);
