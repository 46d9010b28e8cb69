import type { ClaimArgument } from '#lib/domain/balance/claim-arguments.ts';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import type { Instant } from '#lib/domain/time.ts';
import { messages } from '#lib/messages/translate.ts';

type Named = Pick<ClaimArgument, 'entryIds'>;

/** An argument by its outlet or title, with how many copies it stands for; a rebuttal by its wording. */
export function argumentWords(view: ClaimView, { entryIds }: Named): string {
  const t = messages('consensus');
  const [first = ''] = entryIds;
  const evidence = view.evidence.find(({ id }) => id === first);
  if (evidence) {
    const name = evidence.source.outlet?.name ?? evidence.source.title ?? messages('claim')('page.someone');
    return `${name}${t('evidence.copies', { count: entryIds.length - 1 })}`;
  }
  const answer = answersIn(view.relations).find(({ id }) => id === first);
  return t('evidence.rebuttal', { wording: answer?.other.wording ?? '' });
}

/** When the first piece of an argument was recorded here; null for what the page does not show. */
export function argumentRecordedAt(view: ClaimView, { entryIds }: Named): Instant | null {
  const pieces = [...view.evidence, ...answersIn(view.relations)].filter(({ id }) => entryIds.includes(id));
  return pieces.map(({ recordedAt }) => recordedAt).sort()[0] ?? null;
}

function answersIn(relations: ClaimView['relations']): ClaimView['relations'] {
  return relations.flatMap((relation) => [relation, ...answersIn(relation.answers)]);
}
