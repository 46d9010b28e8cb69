import { Duplex, PassThrough, Writable, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { FetchProblem } from './fetch-problem.ts';

const DECODERS: Record<string, () => Duplex> = {
  gzip: createGunzip, 'x-gzip': createGunzip, deflate: () => Duplex.from(inflate), br: createBrotliDecompress, zstd: createZstdDecompress,
};
/** What we say we understand. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
// No honest server packs a page twice.
const MOST_ENCODINGS = 2;

/**
 * Reads a body as it streams in and gives it unpacked. Bytes are counted before and after unpacking, and the stream is
 * cut where either passes the limit: neither a bomb nor a lying length costs more than that.
 */
export async function readCappedBody(body: Readable, encoding: string, length: string, maxBytes: number): Promise<Buffer> {
  if (Number(length) > maxBytes) throw new FetchProblem('too-large');
  const decoders = decodersFor(encoding);
  const chunks: Buffer[] = [];
  const kept = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline([body, counted(maxBytes), ...decoders, counted(maxBytes), kept]).catch((error: unknown) => {
    throw isZlibError(error) ? new FetchProblem('bad-encoding', error) : error;
  });
  return Buffer.concat(chunks);
}

function decodersFor(encoding: string): Duplex[] {
  const names = encoding.toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_ENCODINGS) throw new FetchProblem('bad-encoding');
  return names.toReversed().map((name) => {
    const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (!decoder) throw new FetchProblem('bad-encoding');
    return decoder();
  });
}

// "deflate" means it framed by zlib (RFC 1950), and is often sent bare: its first bytes tell which.
async function* inflate(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const decoder = isFramed(first.value) ? createInflate() : createInflateRaw();
  const all = async function* all() {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  };
  // What goes wrong before the decoder ends the decoder, and is thrown where it is read.
  pipeline(all, decoder).catch(() => {});
  yield* decoder as AsyncIterable<Buffer>;
}

function isFramed(start: Buffer): boolean {
  return ((start[0] ?? 0) & 0x0f) === 8 && start.length > 1 && start.readUInt16BE(0) % 31 === 0;
}

function counted(maxBytes: number): Transform {
  let seen = 0;
  return new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > maxBytes) done(new FetchProblem('too-large'));
      else done(null, chunk);
    },
  });
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ZSTD_|ERR_?_|ERR_(BROTLI|ZSTD|PADDING|TRAILING))/.test(code);
}
