const DEEPEST = 200;
const VOID = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);
/** What a new element of the kind ends when it is the innermost open one. */
const ENDS: Record<string, readonly string[]> = {
  p: ['p'], li: ['li'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], option: ['option'], tr: ['td', 'th', 'tr'], td: ['td', 'th'], th: ['td', 'th'],
  thead: ['tbody'], tbody: ['thead', 'tr', 'td'], tfoot: ['tbody', 'tr', 'td'],
};

/** Which elements are open while a page is scanned; those that would lie too deep are left out, with their ends. */
export class Nesting {
  readonly #open: string[] = [];
  readonly #left = new Map<string, number>();

  /** Whether an element may be opened here; `hasRoom` is false once a page has had enough of them. */
  open(name: string, hasRoom: boolean): boolean {
    if (VOID.has(name)) return hasRoom;
    while (ENDS[name]?.includes(this.#open.at(-1) ?? '')) this.#open.pop();
    if (hasRoom && this.#open.length < DEEPEST) {
      this.#open.push(name);
      return true;
    }
    this.#left.set(name, (this.#left.get(name) ?? 0) + 1);
    return false;
  }

  /** Whether the end of an element belongs to one that was opened. */
  close(name: string): boolean {
    const left = this.#left.get(name) ?? 0;
    if (left > 0) {
      this.#left.set(name, left - 1);
      return false;
    }
    const at = this.#open.lastIndexOf(name);
    if (at !== -1) this.#open.length = at;
    return at !== -1;
  }
}
