import htmlEncodingSniffer from 'html-encoding-sniffer';

const LOOKED_AT = 262_144;

/**
 * The text of a page's bytes. What is UTF-8 beyond ASCII is read as that, whatever the page or its server says: no other
 * encoding comes out so by chance, and saved or mended pages often keep an old declaration. Else by its byte-order mark,
 * the transport's word, its own meta tag, or windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const transportLayerEncodingLabel = /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const utf8 = utf8In(bytes.subarray(0, LOOKED_AT));
  const label = utf8 === 'beyond-ascii' ? 'utf-8'
    : htmlEncodingSniffer(bytes, { transportLayerEncodingLabel, defaultEncoding: utf8 === 'none' ? 'windows-1252' : 'UTF-8' });
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // An encoding that standards know and this runtime does not.
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function utf8In(start: Uint8Array): 'none' | 'ascii' | 'beyond-ascii' {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return text.length < start.length && !text.includes('\0') ? 'beyond-ascii' : 'ascii';
  } catch {
    return 'none';
  }
}
