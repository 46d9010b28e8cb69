import { Refusal, type RefusalCode } from '#lib/boundary/refusal.ts';

/** The refusal that some work ends in; anything else fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: RefusalCode; fields: Record<string, string>; changed: unknown }> {
  const error = await work.then(() => null, (reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error('this was not refused', { cause: error });
  return { code: error.code, fields: error.details.fields ?? {}, changed: error.details.changed };
}
