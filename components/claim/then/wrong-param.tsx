import { NothingHere } from '#components/shell/nothing-here.tsx';
import { onlyForNow } from '#lib/boundary/reads.ts';
import { wrongSentence } from '#lib/claims/list-queries.ts';
import type { ListParam } from '#lib/claims/list-query.ts';

/** In place of a list that its address does not describe. A day that has not come is not kept: tomorrow it may be right. */
export function WrongParam({ name }: { name: ListParam }) {
  if (name === 'on') onlyForNow();
  return <NothingHere>{wrongSentence(name)}</NothingHere>;
}
