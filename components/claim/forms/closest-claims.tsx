'use client';

import { useEffect, useRef, useState } from 'react';
import type { ClosestClaim } from '#lib/claims/matching-queries.ts';
import { ClosestList, type ClosestWords } from './closest-list.tsx';

const PAUSE_MS = 150;
/** Shorter beginnings are close to everything. */
const LEAST_TYPED = 8;

type ClosestClaimsProps = {
  /** What the server found for what was typed when the page was made. */
  initial: readonly ClosestClaim[] | null;
  words: ClosestWords & { said: { counts: readonly string[]; sames: readonly string[] } };
};

/** Inside a form with a `wording` and a `language`: the claims closest to them, as they are typed. */
export function ClosestClaims({ initial, words }: ClosestClaimsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [claims, setClaims] = useState(initial);

  useEffect(() => {
    const form = place.current?.closest('form');
    return form ? watch(form, setClaims) : undefined;
  }, []);

  return (
    <div ref={place} id="closest">
      {claims && <ClosestList claims={claims} words={words} />}
      <p role="status" className="sr-only">{claims ? sentence(claims, words.said) : ''}</p>
    </div>
  );
}

// The words come ready for every count there can be: plurals are the catalogue's business.
function sentence(claims: readonly ClosestClaim[], said: ClosestClaimsProps['words']['said']): string {
  const same = claims.filter(({ isLikelySame }) => isLikelySame).length;
  return [said.counts[claims.length], same > 0 ? said.sames[same] : ''].join(' ').trim();
}

function watch(form: HTMLFormElement, show: (claims: ClosestClaim[] | null) => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  const ask = async () => {
    asked?.abort();
    const wording = valueOf(form, 'wording').trim();
    if (wording.length < LEAST_TYPED) return show(null);
    asked = new AbortController();
    const found = await fetchMatches(wording, valueOf(form, 'language'), asked.signal);
    if (found) show(found);
  };
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !['wording', 'language'].includes(target.getAttribute('name') ?? '')) return;
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), PAUSE_MS);
  };
  form.addEventListener('input', onInput);
  return () => {
    clearTimeout(pause);
    asked?.abort();
    form.removeEventListener('input', onInput);
  };
}

function valueOf(form: HTMLFormElement, name: string): string {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '';
}

async function fetchMatches(wording: string, language: string, signal: AbortSignal): Promise<ClosestClaim[] | null> {
  try {
    const response = await fetch(`/api/matches?${new URLSearchParams({ wording, language })}`, { signal });
    return response.ok ? ((await response.json()) as { matches: ClosestClaim[] }).matches : null;
  } catch {
    // Aborted by the next letter, or offline: the list that stands is still worth reading.
    return null;
  }
}
