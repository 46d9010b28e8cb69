import { useSyncExternalStore } from 'react';

/** Whether the page is on its way to paper, where all of it is looked at. */
export function usePrinted(): boolean {
  return useSyncExternalStore(listen, () => matchMedia('print').matches, () => false);
}

function listen(changed: () => void): () => void {
  const query = matchMedia('print');
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
