import { UserText } from '#components/ui/user-text.tsx';
import type { CarriedFrom, Erasable } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';

/** Under an item that stands in another claim's journal: which claim that is. */
export function Carried({ from: { how, wording } }: { from: CarriedFrom }) {
  return <p className="italic">{messages('joined').rich(`carried.${how}`, { other: () => <OtherClaim wording={wording} place={undefined} /> })}</p>;
}

/** Another claim by its wording, and a link where it has a page to lead to. */
export function OtherClaim({ wording, place }: { wording: Erasable; place: string | undefined }) {
  const words = wording === null ? messages('joined')('erased') : <q><UserText text={wording} /></q>;
  return place === undefined ? words : <a href={place}>{words}</a>;
}
