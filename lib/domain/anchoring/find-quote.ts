import { nearestIn } from './nearest.ts';
import { originalPosition, plainText, type PlainText } from './plain-text.ts';
import { selectorsOf, type TextPosition, type TextQuote } from './selectors.ts';

/** Where a quote stands in a text. `distance` is how many characters differ there; 0 is word for word. */
export type Found = { position: TextPosition; quote: TextQuote; distance: number };

/** A quote that was found, or the passage that comes closest to it (null when nothing comes close). */
export type Search = { found: Found; nearest: null } | { found: null; nearest: Found | null };

/** A passage counts as the quote, changed, while at most this share of its characters differ. */
const MOST_CHANGED = 0.2;
/** Beyond this share a passage is not even worth showing as the nearest one. */
const MOST_NEAREST = 0.6;
/** Steps of 32 characters at most; a longer text is searched around the pieces of the quote that it has. */
const MOST_STEPS = 30_000_000;

/**
 * Finds a quote in a text: word for word first (white space, typographic quotes and composed letters aside), then
 * with as few differences as possible. Of several equal places the one whose surroundings fit best is taken, then the
 * one nearest to where it stood.
 * @param at where it stood in an earlier copy, if that is known.
 */
export function findQuote(text: string, quote: TextQuote, at?: TextPosition): Search {
  const plain = plainText(text);
  const exact = plainText(quote.exact).text.trim();
  if (exact === '') return { found: null, nearest: null };
  const places = exactPlaces(plain.text, exact);
  const chosen = places.length > 0 ? best(plain, places, quote, at) : best(plain, nearPlaces(plain.text, exact), quote, at);
  if (!chosen) return { found: null, nearest: null };
  const { start, end, distance } = chosen;
  const found = { ...selectorsOf(text, originalPosition(plain, start, end)), distance };
  return distance <= exact.length * MOST_CHANGED ? { found, nearest: null } : { found: null, nearest: found };
}

type Place = { start: number; end: number; distance: number };

const MOST_PLACES = 2000;

function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(exact); start >= 0 && places.length < MOST_PLACES; start = text.indexOf(exact, start + 1)) {
    places.push({ start, end: start + exact.length, distance: 0 });
  }
  return places;
}

function nearPlaces(text: string, exact: string): Place[] {
  const limit = Math.floor(exact.length * MOST_NEAREST);
  const windows = (text.length * Math.ceil(exact.length / 32) > MOST_STEPS) ? windowsAround(text, exact) : [{ from: 0, to: text.length }];
  const places = windows.flatMap(({ from, to }) =>
    nearestIn(text.slice(from, to), exact, limit).map((near) => ({ ...near, start: near.start + from, end: near.end + from })));
  const least = Math.min(...places.map(({ distance }) => distance));
  return places.filter(({ distance }) => distance === least);
}

const PIECE = 16;
const MOST_WINDOWS = 20;

// A passage that is a fifth changed at most still has some piece of sixteen characters whole, nearly always.
function windowsAround(text: string, exact: string): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  for (let at = 0; at + PIECE <= exact.length && windows.length < MOST_WINDOWS; at += PIECE) {
    const hit = text.indexOf(exact.slice(at, at + PIECE));
    const [from, to] = [Math.max(0, hit - 2 * exact.length), Math.min(text.length, hit + 2 * exact.length)];
    if (hit >= 0 && !windows.some((one) => one.from <= from && to <= one.to)) windows.push({ from, to });
  }
  return windows;
}

function best(plain: PlainText, places: readonly Place[], quote: TextQuote, at: TextPosition | undefined): Place | undefined {
  const [prefix, suffix] = [plainText(quote.prefix).text.trimStart(), plainText(` ${quote.suffix}`).text.trimEnd()];
  const scored = places.map((place) => ({ place, fits: fitOf(plain.text, place, prefix, suffix), away: awayFrom(plain, place, at) }));
  return scored.toSorted((a, b) => b.fits - a.fits || a.away - b.away || a.place.start - b.place.start)[0]?.place;
}

// How many characters around a place are those that stood around the quote.
function fitOf(text: string, { start, end }: Place, prefix: string, suffix: string): number {
  let [before, after] = [0, 0];
  const [left, right] = [text.slice(Math.max(0, start - prefix.length - 2), start).trimEnd(), text.slice(end, end + suffix.length + 2).trimStart()];
  const [wantedLeft, wantedRight] = [prefix.trimEnd(), suffix.trimStart()];
  while (before < wantedLeft.length && before < left.length && left[left.length - 1 - before] === wantedLeft[wantedLeft.length - 1 - before]) before += 1;
  while (after < wantedRight.length && right[after] === wantedRight[after]) after += 1;
  return before + after;
}

function awayFrom(plain: PlainText, place: Place, at: TextPosition | undefined): number {
  return at ? Math.abs(originalPosition(plain, place.start, place.end).start - at.start) : 0;
}
