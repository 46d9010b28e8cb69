/**
 * The same value as `after`, made of as much of `before` as is equal to it: what did not change keeps its identity,
 * so that only what changed is drawn anew. Takes plain data; gives `before` itself when nothing changed.
 */
export function reuse<T>(before: unknown, after: T): T {
  if (Object.is(before, after) || typeof after !== 'object' || after === null) return after;
  if (Array.isArray(after)) return reuseList(Array.isArray(before) ? before : [], after, before) as T;
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return after;
  return reuseFields(before as Fields, after as Fields) as T;
}

type Fields = Record<string, unknown>;

// Most of what is compared is the same: nothing is made before something is found to differ.
function reuseFields(before: Fields, after: Fields): Fields {
  const names = Object.keys(after);
  let isSame = names.length === Object.keys(before).length;
  const kept = names.map((name) => {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    const value = reuse(was, after[name]);
    if (!Object.is(value, was) || !Object.hasOwn(before, name)) isSame = false;
    return value;
  });
  return isSame ? before : Object.fromEntries(names.map((name, index) => [name, kept[index]]));
}

// Items are matched by their id, so that one that came in between leaves the others as they were. Mostly they are in the
// same order and the same things already: it is looked on from the last one that was found.
function reuseList(before: readonly unknown[], after: readonly unknown[], whole: unknown): unknown {
  let next = 0;
  const made = after.map((item, index) => {
    if (Object.is(item, before[next])) return before[next++];
    if (!hasId(item)) return reuse(before[index], item);
    const at = placeOf(before, item.id, next);
    if (at === -1) return item;
    next = at + 1;
    return reuse(before[at], item);
  });
  const isSame = made.length === before.length && made.every((item, index) => Object.is(item, before[index]));
  return isSame && Array.isArray(whole) ? whole : made;
}

function placeOf(items: readonly unknown[], id: string, from: number): number {
  for (let nth = 0; nth < items.length; nth += 1) {
    const at = (from + nth) % items.length;
    const item = items[at];
    if (hasId(item) && item.id === id) return at;
  }
  return -1;
}

function hasId(item: unknown): item is { id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}
