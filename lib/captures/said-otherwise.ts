import { storedWhen, typedWhen } from '#lib/domain/time.ts';
import type { SourceFacts } from '#lib/sources/source-queries.ts';
import { capturesOf } from './capture-queries.ts';
import { fieldsOf, foundFacts, type FilledField } from './fields-of.ts';

type SaidOtherwise = { captureId: string; fields: FilledField[] };

/**
 * What the latest copy of a source says of itself in other words than what people recorded: kept beside it, for whoever
 * reads the correction. Null where they agree; what was erased or never typed is nobody's correction.
 */
export async function saidOtherwise(source: SourceFacts): Promise<SaidOtherwise | null> {
  const copy = (await capturesOf(source.id)).find(({ state }) => state === 'stored');
  const published = storedWhen(source.publishedFrom, source.publishedTo, source.publishedPrecision);
  const typed: Record<string, string | null> = {
    'source.title': source.title, 'source.author': source.author, 'source.outlet': source.outlet?.name ?? null, 'source.published': published && typedWhen(published),
  };
  const fields = copy ? fieldsOf(foundFacts(copy)).filter(({ name, value }) => differs(typed[name] ?? null, value, name === 'source.published')) : [];
  return copy && fields.length > 0 ? { captureId: copy.id, fields } : null;
}

function differs(typed: string | null, read: string, isDate: boolean): boolean {
  if (typed === null) return false;
  if (isDate) return !typed.slice(0, DAY_LENGTH).startsWith(read.slice(0, DAY_LENGTH)) && !read.slice(0, DAY_LENGTH).startsWith(typed.slice(0, DAY_LENGTH));
  const [a, b] = [typed, read].map(folded) as [string, string];
  return !a.includes(b) && !b.includes(a);
}

const DAY_LENGTH = 10;

function folded(text: string): string {
  return ` ${(text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
