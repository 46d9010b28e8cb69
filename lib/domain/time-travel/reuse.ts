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

function reuseFields(before: Fields, after: Fields): Fields {
  let isSame = Object.keys(after).length === Object.keys(before).length;
  const made = Object.entries(after).map(([name, value]) => {
    const was = Object.hasOwn(before, name) ? before[name] : undefined;
    const kept = reuse(was, value);
    if (!Object.is(kept, was) || !Object.hasOwn(before, name)) isSame = false;
    return [name, kept];
  });
  return isSame ? before : Object.fromEntries(made);
}

// Items are matched by their id, so that one that came in between leaves the others as they were.
function reuseList(before: readonly unknown[], after: readonly unknown[], whole: unknown): unknown {
  const byId = new Map(before.flatMap((item) => (hasId(item) ? [[item.id, item] as const] : [])));
  const made = after.map((item, index) => reuse(hasId(item) ? byId.get(item.id) : before[index], item));
  const isSame = made.length === before.length && made.every((item, index) => Object.is(item, before[index]));
  return isSame && Array.isArray(whole) ? whole : made;
}

function hasId(item: unknown): item is { id: string } {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
}
