/** Takes bytes piece by piece and gives their SHA-256, 64 hexadecimal digits, at the end. */
export type Hasher = { add(bytes: Uint8Array): void; digest(): string };

/** SHA-256 (FIPS 180-4) without any import, so that Node and a browser run the same lines. */
export function hasher(): Hasher {
  const state = Uint32Array.from(START);
  const schedule = new Uint32Array(64);
  const rest = new Uint8Array(64);
  let [held, length] = [0, 0];
  return {
    add(bytes) {
      length += bytes.length;
      let at = 0;
      if (held > 0) {
        at = Math.min(bytes.length, 64 - held);
        rest.set(bytes.subarray(0, at), held);
        held += at;
        if (held < 64) return;
        block(rest, 0, state, schedule);
        held = 0;
      }
      for (; at + 64 <= bytes.length; at += 64) block(bytes, at, state, schedule);
      rest.set(bytes.subarray(at));
      held = bytes.length - at;
    },
    digest() {
      const last = tail(rest.subarray(0, held), length);
      for (let at = 0; at < last.length; at += 64) block(last, at, state, schedule);
      return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
    },
  };
}

/** SHA-256 of bytes that are all at hand. */
export function sha256(bytes: Uint8Array): string {
  const whole = hasher();
  whole.add(bytes);
  return whole.digest();
}

// The first 32 bits of the fractions of the cube roots and square roots of the first primes, counted exactly.
const PRIMES = primes(64);
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(prime, 3n));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(prime, 2n));

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let next = 2n; found.length < count; next += 1n) if (found.every((prime) => next % prime !== 0n)) found.push(next);
  return found;
}

function fraction(of: bigint, root: bigint): number {
  const scaled = of << (32n * root);
  let low = 0n;
  let high = of << 32n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** root <= scaled) low = middle;
    else high = middle - 1n;
  }
  return Number(low & 0xffffffffn);
}

function tail(rest: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(rest.length < 56 ? 64 : 128);
  padded.set(rest);
  padded[rest.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  return padded;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function block(bytes: Uint8Array, at: number, state: Uint32Array, w: Uint32Array): void {
  for (let t = 0; t < 16; t += 1) {
    const k = at + 4 * t;
    w[t] = ((bytes[k] as number) << 24) | ((bytes[k + 1] as number) << 16) | ((bytes[k + 2] as number) << 8) | (bytes[k + 3] as number);
  }
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] as number;
    const y = w[t - 2] as number;
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[t] as number) + (w[t] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
  }
  const next = [a, b, c, d, e, f, g, h];
  for (let k = 0; k < 8; k += 1) state[k] = ((state[k] as number) + (next[k] as number)) | 0;
}
