import type { EntryKind, EntryOf } from '../entry.ts';
import type { Item } from './claim-state.ts';

const made = new WeakMap<object, unknown>();

/** What an entry makes, made once: the same entry makes the same object in every fold. An entry makes one thing. */
export function madeOnce<T>(entry: object, make: () => T): T {
  const known = made.get(entry);
  if (known !== undefined) return known as T;
  const one = make();
  made.set(entry, one);
  return one;
}

/** The item that an entry adds to its claim. */
export function itemOf<K extends EntryKind>(entry: EntryOf<K>): Item<K> {
  return madeOnce(entry, () => bareItem(entry));
}

/** The same, for whoever adds to it. */
export function bareItem<K extends EntryKind>({ id, recordedAt, actorId, known, body, texts, happened }: EntryOf<K>): Item<K> {
  return { id, recordedAt, actorId, known, body, texts, happened, corrections: [], withdrawn: null };
}
