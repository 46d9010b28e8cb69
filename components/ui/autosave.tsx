'use client';

import { useEffect, useRef, useState } from 'react';
import { draftOf, putDraft } from './draft.ts';
import { SAVED_EVENT } from './use-submission.ts';

const PAUSE_MS = 300;

type AutosaveProps = {
  draftKey: string;
  /** The form came back from the site with what was sent: newer than any draft. */
  isNewer: boolean;
  words: { restored: string; discard: string };
};

/** Inside a form: keeps what is typed in this browser, puts it back after a reload, forgets it once saved. */
export function Autosave({ draftKey, isNewer, words }: AutosaveProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isRestored, setRestored] = useState(false);
  const key = `claimline:draft:${draftKey}`;

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    // A second run of the effect finds everything back in place already.
    if (!isNewer && restore(form, key)) setRestored(true);
    return keepSaved(form, key);
  }, [key, isNewer]);

  function discard() {
    localStorage.removeItem(key);
    place.current?.closest('form')?.reset();
    setRestored(false);
  }

  return (
    <div ref={place} role="status" className="text-small text-ink-soft empty:hidden">
      {isRestored && (
        <>
          {words.restored}{' '}
          <button type="button" onClick={discard} className="underline">
            {words.discard}
          </button>
        </>
      )}
    </div>
  );
}

function restore(form: HTMLFormElement, key: string): boolean {
  const kept = localStorage.getItem(key);
  return kept !== null && putDraft(form, kept);
}

function keepSaved(form: HTMLFormElement, key: string): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(pause);
    pause = undefined;
  };
  const save = () => {
    wait();
    localStorage.setItem(key, draftOf(form));
  };
  const saveSoon = () => {
    wait();
    pause = setTimeout(save, PAUSE_MS);
  };
  // A reload within the pause would lose the last words.
  const saveNow = () => pause !== undefined && save();
  const forget = () => {
    wait();
    localStorage.removeItem(key);
  };
  const listeners = [['input', saveSoon], ['change', saveSoon], [SAVED_EVENT, forget]] as const;
  for (const [name, listener] of listeners) form.addEventListener(name, listener);
  window.addEventListener('pagehide', saveNow);
  return () => {
    wait();
    for (const [name, listener] of listeners) form.removeEventListener(name, listener);
    window.removeEventListener('pagehide', saveNow);
  };
}
