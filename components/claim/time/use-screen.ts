import { useSyncExternalStore } from 'react';

/** Which drawing of the timeline is looked at: the wide one on screens with room, the narrow one elsewhere and on paper. */
export type Screen = 'wide' | 'narrow';

const ROOM = '(min-width: 60rem)';

/** The drawing that this screen shows; the other need not be drawn at every step. */
export function useScreen(): Screen {
  return useSyncExternalStore(listen, () => (matchMedia('print').matches || !matchMedia(ROOM).matches ? 'narrow' : 'wide'), () => 'wide');
}

function listen(changed: () => void): () => void {
  const queries = [matchMedia('print'), matchMedia(ROOM)];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
