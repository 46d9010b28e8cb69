import { fileTypeFromBuffer } from 'file-type';
import type { MediaType } from '#lib/domain/captures.ts';

/**
 * What bytes are, whatever anybody calls them: a PDF and a picture by their first bytes, HTML and text by what they
 * look like. Null for everything else, also for binary files that call themselves text.
 */
export async function kindOfBytes(bytes: Uint8Array, claimed: string | null): Promise<MediaType | null> {
  const type = await fileTypeFromBuffer(bytes.subarray(0, 8192));
  if (type?.mime === 'application/pdf' || type?.mime === 'image/png' || type?.mime === 'image/jpeg') return type.mime;
  // Feeds and XHTML look like XML to it; anything else that it knows is no text.
  if (type && type.mime !== 'application/xml') return null;
  if (bytes.length === 0 || isBinary(bytes)) return null;
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const isHtml = /<(?:!doctype\s+html|html|head|body|article|title|p|div|h1|meta)[\s>]/i.test(start);
  if (isHtml || /html/i.test(claimed ?? '')) return 'text/html';
  return /^(text\/(plain|markdown|csv)|)$/i.test((claimed ?? '').split(';')[0]?.trim() ?? '') ? 'text/plain' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return !isWide && start.includes(0);
}
