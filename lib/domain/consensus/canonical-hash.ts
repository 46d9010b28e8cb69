import { hasher } from './sha256.ts';

/** Takes texts and numbers in order and gives the SHA-256 over their canonical bytes at the end. */
export type CanonicalHash = { text(text: string): void; numbers(...numbers: number[]): void; done(): string };

const ROOM = 65_536;

/**
 * Canonical bytes: a text as its length in UTF-8 bytes (four bytes) and these bytes, a number as an IEEE 754 double, all
 * little-endian. They are hashed as they come, so that however many there are take no room.
 */
export function canonicalHash(): CanonicalHash {
  const encoder = new TextEncoder();
  const whole = hasher();
  const buffer = new Uint8Array(ROOM);
  const view = new DataView(buffer.buffer);
  let size = 0;
  const flush = (more: number) => {
    if (size + more <= ROOM) return;
    whole.add(buffer.subarray(0, size));
    size = 0;
  };
  return {
    text(text) {
      const encoded = encoder.encode(text);
      flush(4);
      view.setUint32(size, encoded.length, true);
      size += 4;
      flush(encoded.length);
      if (encoded.length > ROOM) return whole.add(encoded);
      buffer.set(encoded, size);
      size += encoded.length;
    },
    numbers(...numbers) {
      for (const number of numbers) {
        flush(8);
        // Zero has two signs and one meaning.
        view.setFloat64(size, number + 0, true);
        size += 8;
      }
    },
    done() {
      whole.add(buffer.subarray(0, size));
      return whole.digest();
    },
  };
}
