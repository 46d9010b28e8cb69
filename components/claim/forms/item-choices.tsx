import type { Choice } from '#components/ui/choices.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { nameOf } from '#components/claim/directory.ts';
import type { ClaimPage } from '#lib/claims/claim-queries.ts';
import type { Erasable, Recorded, SourceView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

type Item = Pick<Recorded, 'id' | 'recordedAt' | 'actorId' | 'withdrawn' | 'carriedFrom'> & { words: string; quote?: Erasable | undefined };

const t = messages('desk');
const word = messages('glossary');

/** Everything of a claim that was added to it and still stands, in the order of its recording. */
export function itemsOf({ view }: Pick<ClaimPage, 'view'>): Item[] {
  const items: Item[] = [
    ...view.attributions.map((one) => ({
      ...one, words: t('item.attribution', { name: told(one.party.name), standing: word(`standing.${one.standing}`) }),
    })),
    ...view.appearances.map((one) => ({ ...one, words: t('item.appearance', { name: titleOf(one.source) }) })),
    ...view.evidence.map((one) => ({
      ...one, words: t('item.evidence', { name: titleOf(one.source), stance: word(`stance.${one.stance}`) }),
    })),
    ...view.relations.map((one) => ({
      ...one, words: `${messages('claim')(`page.relations.${one.direction}.${one.kind}`)}: ${told(one.other.wording)}`,
    })),
  ];
  // What was carried over stands in the other claim's journal, and is put right there.
  return items.filter(({ withdrawn, carriedFrom }) => !withdrawn && !carriedFrom).toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}

/** The steps of a claim's status that a correction can be about: all but its start. */
export function stepsOf({ view }: Pick<ClaimPage, 'view'>): Item[] {
  return view.statuses.flatMap((step) => (step.from === null ? [] : [{
    id: step.id, recordedAt: step.since, actorId: step.decidedBy[0] ?? '', withdrawn: null,
    words: t('item.status', { from: word(`status.${step.from}`), to: word(`status.${step.status}`) }),
  }]));
}

/** Items as choices of a form, each with its quote, who recorded it and when. */
export function itemChoices(items: readonly Item[], page: ClaimPage): Choice[] {
  return items.map((item) => ({
    value: item.id,
    label: <bdi dir="auto">{item.words}</bdi>,
    hint: (
      <>
        {item.quote && <span className="line-clamp-3 block font-serif"><q><UserText text={item.quote} /></q></span>}
        {nameOf(page, item.actorId)}{', '}<DateText at={item.recordedAt} clock="recorded" />
      </>
    ),
  }));
}

function titleOf({ title, address }: SourceView): string {
  return title ?? address ?? t('item.erased');
}

function told(text: Erasable): string {
  return text ?? t('item.erased');
}
