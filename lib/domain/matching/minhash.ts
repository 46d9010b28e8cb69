const BANDS = 21;
const ROWS = 3;
const HASHES = BANDS * ROWS;

/** 63 multipliers and offsets, the same in every process for ever: stored bands depend on them. */
const PERMUTATIONS = permutations(HASHES);

/**
 * The MinHash signature of a set of shingles: 63 numbers of which two sets share about as many as they
 * share shingles. Gives an empty signature for an empty set, so that two empty wordings never match.
 */
export function minhash(pieces: ReadonlySet<string>): number[] {
  if (pieces.size === 0) return [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const piece of pieces) {
    const hash = fnv1a(piece);
    for (let at = 0; at < HASHES; at++) {
      const permuted = mixed(Math.imul(hash ^ (PERMUTATIONS.offsets[at] ?? 0), PERMUTATIONS.factors[at] ?? 1));
      if (permuted < (signature[at] ?? 0)) signature[at] = permuted;
    }
  }
  return [...signature];
}

/**
 * The signature cut into 21 bands of 3, each hashed to one signed 32-bit number (a PostgreSQL integer).
 * Two wordings that share any band are candidates: at half the shingles shared, 94 % meet in one.
 */
export function bands(signature: readonly number[]): number[] {
  if (signature.length !== HASHES) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    const [a = 0, b = 0, c = 0] = signature.slice(band * ROWS, band * ROWS + ROWS);
    return mixed(Math.imul(mixed(Math.imul(a, 0x85ebca6b) ^ b), 0xc2b2ae35) ^ c) | 0;
  });
}

/** A text as one number below 2^32, spread evenly. */
export function textHash(text: string): number {
  return mixed(fnv1a(text));
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (once ^ (once >>> 15)) >>> 0;
}

function permutations(count: number): { factors: Uint32Array; offsets: Uint32Array } {
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mixed(state);
  };
  const factors = Uint32Array.from({ length: count }, () => next() | 1);
  return { factors, offsets: Uint32Array.from({ length: count }, next) };
}
