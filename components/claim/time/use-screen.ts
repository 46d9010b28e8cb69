import { useSyncExternalStore } from 'react';
import type { Screen } from './time-context.ts';
import { usePrinted } from './use-printed.ts';

const ROOM = '(min-width: 60rem)';

/** What this screen is, also while the page is printed from it. */
export function useScreen(): Screen {
  const isPrinted = usePrinted();
  const hasRoom = useSyncExternalStore(listen, () => matchMedia(ROOM).matches, () => true);
  return isPrinted || !hasRoom ? 'narrow' : 'wide';
}

function listen(changed: () => void): () => void {
  const query = matchMedia(ROOM);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
