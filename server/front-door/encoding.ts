import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|javascript|manifest|xml|[\w.-]+\+(json|xml)))/;
const SMALLEST = 860;

// Browsers send a handful of different headers; each is read once.
const choices = new Map<string, Encoding>();

/** The best encoding an Accept-Encoding header allows. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (accept === undefined) return 'identity';
  const known = choices.get(accept);
  if (known) return known;
  const chosen = readAccept(accept);
  if (choices.size < 200) choices.set(accept, chosen);
  return chosen;
}

function readAccept(accept: string): Encoding {
  const allowed = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((word) => word.trim()))
    .filter(([, weight]) => weight === undefined || Number(weight.replace('q=', '')) > 0)
    .map(([name]) => name);
  if (allowed.includes('br')) return 'br';
  return allowed.includes('gzip') || allowed.includes('*') ? 'gzip' : 'identity';
}

/** Whether compressing bytes of that type is worth it. */
export function isCompressible(type: string, bytes: number): boolean {
  return bytes >= SMALLEST && COMPRESSIBLE.test(type);
}

/** The bytes in that encoding; `effort` is brotli's quality. */
export function encode(body: Buffer, encoding: Encoding, effort: number): Promise<Buffer> {
  if (encoding === 'identity') return Promise.resolve(body);
  if (encoding === 'gzip') return gzipAsync(body, { level: 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliAsync(body, { params });
}
