import { useSyncExternalStore } from 'react';

let isBegun = false;

/** Whether the page is on its way to paper, where all of it is looked at. */
export function usePrinted(): boolean {
  return useSyncExternalStore(listen, () => isBegun || matchMedia('print').matches, () => false);
}

// Some browsers tell by the event alone, some by the medium alone.
function listen(changed: () => void): () => void {
  const begin = () => { isBegun = true; changed(); };
  const end = () => { isBegun = false; changed(); };
  const query = matchMedia('print');
  query.addEventListener('change', changed);
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    query.removeEventListener('change', changed);
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}
