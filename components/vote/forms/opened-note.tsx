'use client';

import { useEffect, useRef, useState } from 'react';
import { OPENED } from './opened-of.ts';

/** Inside a vote form: ticks the box of a piece of evidence when one of its links is followed, and says how many are. */
export function OpenedNote({ opened, words }: { opened: number; words: readonly string[] }) {
  const place = useRef<HTMLParagraphElement>(null);
  const [count, setCount] = useState(opened);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const recount = () => setCount(boxesIn(form).filter(({ checked }) => checked).length);
    const note = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a[data-opens]') : null;
      const box = link && boxesIn(form).find(({ value }) => value === link.getAttribute('data-opens'));
      if (box) box.checked = true;
      recount();
    };
    // A middle click opens too; a returned form has its boxes ticked before this runs.
    const events = ['click', 'auxclick', 'change'] as const;
    for (const event of events) form.addEventListener(event, note);
    recount();
    return () => { for (const event of events) form.removeEventListener(event, note); };
  }, []);
  return <p ref={place} role="status" className="text-small text-ink-soft [@media(scripting:none)]:hidden">{words[count]}</p>;
}

function boxesIn(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name=${OPENED}]`)];
}
