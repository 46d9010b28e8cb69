import { useSyncExternalStore } from 'react';
import { usePrinted } from './use-printed.ts';

/** Which drawing of the timeline is looked at: the wide one on screens with room, the narrow one elsewhere and on paper. */
export type Screen = 'wide' | 'narrow';

const ROOM = '(min-width: 60rem)';

/** The drawing that this screen shows; the other need not be drawn at every step. */
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
