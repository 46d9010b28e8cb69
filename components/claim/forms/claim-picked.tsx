'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** Puts the address of a claim that was chosen into the field it was chosen for; its words are said below. */
export function ClaimPicked({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    box?.addEventListener('change', writeAddress);
    return () => box?.removeEventListener('change', writeAddress);
  }, []);
  return <div ref={place}>{children}</div>;
}

// The combobox keeps what was chosen in a hidden field beside the one that is typed into.
function writeAddress({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== 'hidden' || target.value === '') return;
  const typed = target.parentElement?.querySelector<HTMLInputElement>('[role=combobox]');
  if (!typed) return;
  typed.value = `/claims/${target.value}`;
  typed.dispatchEvent(new Event('change', { bubbles: true }));
}
