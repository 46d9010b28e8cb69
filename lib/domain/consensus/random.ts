/** Numbers in [0, 1) that depend on the seed alone, the same in every engine. */
export type Random = () => number;

/**
 * The generator sfc32 (C. Doty-Humphrey, PractRand) seeded by 128 bits of hexadecimal text, such as a SHA-256.
 * Integer arithmetic alone, so Node and a browser draw the same.
 */
export function randomFrom(seedHex: string): Random {
  const word = (at: number) => Number.parseInt(seedHex.slice(8 * at, 8 * at + 8) || '0', 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3) | 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11));
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 20; round += 1) next();
  return next;
}
