import { WARCRecord, WARCSerializer } from 'warcio';

type Kept = { address: string; status: number; headers: Readonly<Record<string, string>>; body: Uint8Array; at: Date };

// The body is kept unpacked and whole; what described its packing would be wrong of it.
const RENAMED = /^(content-encoding|transfer-encoding|content-length)$/;
const SECRET = /^(set-cookie|set-cookie2)$/;

/** One HTTP answer as a WARC file (ISO 28500): a `warcinfo` and a `response` record, each packed by itself. */
export async function warcOf({ address, status, headers, body, at }: Kept): Promise<Uint8Array> {
  const date = at.toISOString();
  const info = WARCRecord.createWARCInfo({ filename: 'capture.warc.gz', warcVersion: 'WARC/1.1', date }, {
    software: 'Claimline', format: 'WARC File Format 1.1',
  });
  const response = WARCRecord.create({
    url: address, date, type: 'response', warcVersion: 'WARC/1.1', statusline: `HTTP/1.1 ${status}`,
    httpHeaders: { ...keptHeaders(headers), 'content-length': String(body.length) },
  }, [body]);
  const parts = [await WARCSerializer.serialize(info, { gzip: true }), await WARCSerializer.serialize(response, { gzip: true })];
  return Buffer.concat(parts);
}

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers)
    .filter(([name]) => !SECRET.test(name))
    .map(([name, value]) => [RENAMED.test(name) ? `x-archive-orig-${name}` : name, value.replace(/[\r\n]+/g, ' ')]));
}
