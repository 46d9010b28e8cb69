import type { TextPosition } from '#lib/domain/anchoring/selectors.ts';

const PLACE = /^\d{1,9}$/;

/** The place in a stored text that an address speaks of; null when it speaks of none. */
export function readPlace({ start, end }: Record<string, string | string[] | undefined>): TextPosition | null {
  if (typeof start !== 'string' || typeof end !== 'string' || !PLACE.test(start) || !PLACE.test(end)) return null;
  const place = { start: Number(start), end: Number(end) };
  return place.start < place.end ? place : null;
}

/** Where a passage of a stored copy is read, marked and scrolled to. */
export function placeAddress(captureId: string, { start, end }: TextPosition): string {
  return `/captures/${captureId}?start=${start}&end=${end}#quote`;
}
