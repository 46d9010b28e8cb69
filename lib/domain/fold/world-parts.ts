import type { Entry } from '../entry.ts';
import type { Item } from './claim-state.ts';

/** What is kept under an id, made the first time it is asked for. */
export function once<T>(memo: Map<string, T>, id: string, make: () => T): T {
  const known = memo.get(id);
  if (known !== undefined) return known;
  const made = make();
  memo.set(id, made);
  return made;
}

/** An item without what its view says in words of its own. */
export function bare<K extends Entry['kind']>(item: Item<K>): Omit<Item<K>, 'body' | 'texts'> {
  const { body: _body, texts: _texts, ...rest } = item;
  return rest;
}
