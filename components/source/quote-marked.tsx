'use client';

import { useEffect, useState } from 'react';

type Place = { start: number; end: number };

/** A link to the desk that follows what is selected in the text; without script it leads there all the same. */
export function QuoteMarked({ href, words }: { href: string; words: { any: string; marked: string } }) {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const follow = () => setPlace(selectedPlace(document.getSelection()));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
  // A link that takes the focus takes nothing from the selection: the address is kept from before the press.
  return (
    <a rel="nofollow" href={place ? `${href}&start=${place.start}&end=${place.end}` : href}
      className={place ? 'button fixed end-4 bottom-4 z-10' : undefined} data-tone="primary" data-size="small">
      {place ? words.marked : words.any}
    </a>
  );
}

function selectedPlace(selection: Selection | null): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  return start !== null && end !== null && start < end ? { start, end } : null;
}

// Every line says where it begins in the whole text; what stands before the point in its line is counted.
function placeOf(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.from) + before.toString().length;
}
