import { Fragment } from 'react';
import { MARK_END, MARK_START } from '#lib/claims/list-queries.ts';

/** A text in which a search marked words: they stand out by weight and a line, not by colour. */
export function ListMarked({ text }: { text: string }) {
  return markedParts(text).map(({ words, isMarked }, index) => (
    isMarked
      ? <mark key={index} className="bg-wash font-bold text-inherit underline decoration-2">{words}</mark>
      : <Fragment key={index}>{words}</Fragment>
  ));
}

/** Whether a search marked anything in a text. */
export function hasMarks(text: string | null | undefined): text is string {
  return text?.includes(MARK_START) === true;
}

function markedParts(text: string): { words: string; isMarked: boolean }[] {
  return text.split(MARK_START).flatMap((part, index) => {
    if (index === 0) return [{ words: part, isMarked: false }];
    const [marked = '', rest = ''] = part.split(MARK_END);
    return [{ words: marked, isMarked: true }, { words: rest, isMarked: false }];
  }).filter(({ words }) => words !== '');
}
