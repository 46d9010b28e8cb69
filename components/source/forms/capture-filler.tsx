'use client';

import { useEffect, useRef, useState } from 'react';
import type { CaptureProgress } from '#lib/captures/capture-queries.ts';
import { askForCapture, followCapture } from './follow-capture.ts';

const PAUSE_MS = 600;

export type FillerWords = { fetching: string; filled: string; filledNothing: string; known: string; retry: string };

type Filling = { address: string; progress: CaptureProgress | null; filled: string[] };

/**
 * Beside the address of a source: once an address stands there, fetches the page and fills in what nobody has typed.
 * Every field stays the person's to correct.
 */
export function CaptureFiller({ words }: { words: FillerWords }) {
  const place = useRef<HTMLDivElement>(null);
  const [filling, setFilling] = useState<Filling | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    const form = place.current?.closest('form');
    return form ? watchAddress(form, setFilling) : undefined;
  }, [tries]);

  return (
    <div ref={place} className="text-small">
      <p role="status" data-capture={filling?.progress?.state ?? (filling ? 'waiting' : 'none')}>{filling && sentence(filling, words)}</p>
      {filling?.progress?.state === 'failed' && (
        <button type="button" className="button mt-2" data-tone="secondary" data-size="small" onClick={() => setTries(tries + 1)}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

function sentence({ progress, filled }: Filling, words: FillerWords): string {
  if (progress?.known) {
    const known = words.known.replace('{title}', progress.known.title ?? progress.known.at);
    return progress.state === 'failed' ? `${known} ${progress.sentence}` : known;
  }
  if (!progress?.hasEnded) return words.fetching;
  if (progress.state === 'failed') return progress.sentence;
  return `${progress.sentence} ${filled.length === 0 ? words.filledNothing : words.filled.replace('{fields}', filled.join(', '))}`;
}

function watchAddress(form: HTMLFormElement, show: (filling: Filling | null) => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let stop = new AbortController();
  let asked = '';
  const fetchIt = async () => {
    const address = controlOf(form, 'source.address')?.value.trim() ?? '';
    if (!looksWhole(address) || address === asked) return;
    asked = address;
    stop.abort();
    stop = new AbortController();
    const { signal } = stop;
    show({ address, progress: null, filled: [] });
    const id = await askForCapture(address, signal);
    if (signal.aborted) return;
    if (id === null) return show(null);
    await followCapture(id, signal, (progress) => {
      const isFilled = progress.hasEnded && !progress.known;
      show({ address, progress, filled: isFilled ? fill(form, progress) : [] });
    });
  };
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'source.address') return;
    clearTimeout(pause);
    pause = setTimeout(() => void fetchIt(), PAUSE_MS);
  };
  form.addEventListener('input', onInput);
  void fetchIt();
  return () => {
    clearTimeout(pause);
    stop.abort();
    form.removeEventListener('input', onInput);
  };
}

function looksWhole(address: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) && URL.canParse(address);
}

/** Fills what is empty, and what an earlier page filled or a bookmark brought and nobody changed since. */
function fill(form: HTMLFormElement, { fields }: CaptureProgress): string[] {
  const filled: string[] = [];
  for (const { name, value, label, where } of fields) {
    const control = controlOf(form, name);
    if (!control || !['', control.dataset.filled, broughtTo(name)].includes(control.value)) continue;
    control.value = value;
    control.dataset.filled = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    filled.push(`${label} (${where})`);
  }
  return filled;
}

// A window's title, which often has the outlet's name in it, where the page itself says its own.
function broughtTo(name: string): string | undefined {
  return name === 'source.title' ? new URLSearchParams(location.search).get('title')?.trim() : undefined;
}

function controlOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : null;
}
