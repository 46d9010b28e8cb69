import { useEffect, useRef, useState } from 'react';

export type Suggestion = { id: string; label: string; note?: string };

/** Stands for "create what was typed"; no stored thing has it. */
export const NEW_ID = 'new';

const PAUSE_MS = 120;

export type Suggestions = {
  items: Suggestion[];
  isOpen: boolean;
  said: string;
  ask: (text: string) => void;
  close: () => void;
};
type Words = { create: string | null; count: string; failed: string };

/** Asks an endpoint for what fits the typed text; a newer question forgets the older answer. */
export function useSuggestions(endpoint: string, words: Words): Suggestions {
  const [items, setItems] = useState<Suggestion[]>([]);
  const [said, setSaid] = useState('');
  const asked = useRef<AbortController>(null);
  useEffect(() => () => asked.current?.abort(), []);

  function show(found: Suggestion[], said: string) {
    setItems(found);
    setSaid(said);
  }
  function close() {
    asked.current?.abort();
    show([], '');
  }
  async function ask(text: string) {
    close();
    const query = text.trim();
    if (query === '') return;
    const question = new AbortController();
    asked.current = question;
    await pause();
    if (question.signal.aborted) return;
    const found = await fetchItems(endpoint, query, question.signal);
    if (question.signal.aborted) return;
    if (found)
      show(
        withCreate(found, query, words.create !== null),
        words.count.replace('{count}', String(found.length)),
      );
    else show([], words.failed);
  }

  return { items, isOpen: items.length > 0, said, ask, close };
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, PAUSE_MS));
}

async function fetchItems(
  endpoint: string,
  query: string,
  signal: AbortSignal,
): Promise<Suggestion[] | null> {
  try {
    const address = `${endpoint}${endpoint.includes('?') ? '&' : '?'}q=${encodeURIComponent(query)}`;
    const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as { items: Suggestion[] }).items : null;
  } catch {
    // Aborted, offline or no JSON: the field still takes what is typed.
    return null;
  }
}

function withCreate(found: Suggestion[], query: string, canCreate: boolean): Suggestion[] {
  const isThere = found.some(({ label }) => label.toLowerCase() === query.toLowerCase());
  return canCreate && !isThere ? [...found, { id: NEW_ID, label: query }] : found;
}
