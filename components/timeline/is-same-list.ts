/** Whether two lists are of the same things: what is drawn of them need not be drawn anew. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
