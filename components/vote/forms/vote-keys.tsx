'use client';

import { useEffect, useRef } from 'react';

/** The answers in the order of their keys. */
const KEYS = ['1', '2', '3', '4', '5', 'c'];

/** Inside a vote form: 1 to 5 and C answer, Enter sends, N goes on; not while somebody types. */
export function VoteKeys({ nextAt }: { nextAt: string | null }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const form = place.current?.closest('form');
      if (form && !isTyping(event)) act(event, form, nextAt);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [nextAt]);
  return <span ref={place} hidden />;
}

function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return true;
  return target.matches('textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]');
}

function act(event: KeyboardEvent, form: HTMLFormElement, nextAt: string | null): void {
  const key = event.key.toLowerCase();
  const answer = form.querySelectorAll<HTMLInputElement>('input[name=value]')[KEYS.indexOf(key)];
  const isOnLink = event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null;
  if (answer) {
    answer.checked = true;
    answer.focus();
  } else if (key === 'enter' && !isOnLink) form.requestSubmit();
  else if (key === 'n' && nextAt !== null) location.assign(nextAt);
  else return;
  event.preventDefault();
}
