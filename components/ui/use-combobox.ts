import { useRef, useState, type KeyboardEvent } from 'react';
import { NEW_ID, useSuggestions, type Suggestion } from './suggestions.ts';

export type ComboboxWords = {
  /** With `{name}` in it; null where nothing may be created. */
  create: string | null;
  /** With `{count}` in it. */
  count: string;
  /** With `{name}` in it. */
  chosen: string;
  failed: string;
  suggestions: string;
};

/** What a combobox knows: the typed text, the id chosen for it, and where the keyboard stands in its list. */
export function useCombobox({ endpoint, words }: { endpoint: string; words: ComboboxWords }) {
  const text = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const list = useSuggestions(endpoint, words);

  function type(value: string) {
    if (chosen.current) chosen.current.value = '';
    setActive(-1);
    setSaid('');
    // A draft put back by script is typed by nobody: it opens no list.
    if (document.activeElement === text.current) list.ask(value);
  }

  function choose(item: Suggestion) {
    if (!text.current || !chosen.current) return;
    text.current.value = item.label;
    chosen.current.value = item.id === NEW_ID ? '' : item.id;
    chosen.current.dispatchEvent(new Event('change', { bubbles: true }));
    setSaid(words.chosen.replace('{name}', item.label));
    list.close();
  }

  function press(event: KeyboardEvent) {
    if (!list.isOpen) return;
    const item = list.items[active];
    if (event.key === 'Escape') list.close();
    else if (event.key === 'Enter' && item) choose(item);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, list.items.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else return;
    event.preventDefault();
  }

  return { text, chosen, active, list, said, type, choose, press };
}
