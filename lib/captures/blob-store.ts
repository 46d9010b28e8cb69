import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { findBlob, insertBlob } from '#db/blobs.ts';
import type { On } from '#db/client.ts';

/** Where the bytes of captures lie, by their SHA-256. PostgreSQL here; an object store would do the same two things. */
export type BlobStore = {
  keep(bytes: Uint8Array): Promise<string>;
  read(hash: string): Promise<Buffer | null>;
};

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
const QUALITY = 5;
/** Packing that saves less than this is not worth unpacking. */
const WORTH = 0.95;

/** The store in this site's database: one backup holds everything, and every process of the site sees it. */
export function blobStore(on: On): BlobStore {
  return {
    async keep(bytes) {
      const hash = hashOf(bytes);
      const packed = await pack(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      const isWorth = packed.length < bytes.length * WORTH;
      await insertBlob(on, { hash, size: bytes.length, packing: isWorth ? 'br' : 'none', bytes: isWorth ? packed : Buffer.from(bytes) });
      return hash;
    },
    async read(hash) {
      const blob = await findBlob(on, hash);
      return blob && (blob.packing === 'br' ? unpack(blob.bytes, { maxOutputLength: blob.size }) : blob.bytes);
    },
  };
}

/** The SHA-256 of bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
