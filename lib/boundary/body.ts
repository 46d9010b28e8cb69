import { createHash } from 'node:crypto';
import { Refusal } from './refusal.ts';

/** What a request carried, and the form controls that are the door's own and no use case's. */
export type Body = { input: Record<string, unknown>; idempotencyKey: string | null; back: string | null };

const MAX_BODY_BYTES = 1024 * 1024;
/** The largest body of a request that hands in a file. */
export const FILE_BODY_BYTES = 20 * 1024 * 1024;

/** A file as a form sends it. */
export class SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;

  constructor(name: string, type: string, bytes: Uint8Array) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }

  /** What the hash of a request is made over in its place. */
  toJSON() {
    return { name: this.name, type: this.type, sha256: createHash('sha256').update(this.bytes).digest('hex') };
  }
}

/** Fields whose values are never kept: not for a form's return, not in the hash of a request. */
export const NEVER_KEPT = /password|secret/i;
/** More than any form has: fields, a part of it, a list in that, and to spare. */
const DEEPEST = 8;
const KEY = /^[\w-]{8,80}$/;

/**
 * Reads a form or JSON into one nested object: the form field `source.title` is `{ source: { title } }`.
 * Refuses other types, bodies over 1 MiB, and JSON that is not an object or nests deeper than any form.
 */
export async function readBody(request: Request, takesFiles = false): Promise<Body> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = await readBytes(request, takesFiles ? FILE_BODY_BYTES : MAX_BODY_BYTES);
  const raw = type === 'application/json' ? readJson(bytes) : await readForm(request, type, bytes, takesFiles);
  const { idempotencyKey, back, ...input } = raw;
  return {
    input,
    idempotencyKey: readKey(request.headers.get('idempotency-key') ?? idempotencyKey),
    back: typeof back === 'string' ? back : null,
  };
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too-large');
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.length;
    if (length > most) throw new Refusal('too-large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function readJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && isWithin(value, DEEPEST)) return { ...value };
  } catch {
    // Not JSON, or not UTF-8: the same refusal as JSON that is no object.
  }
  throw new Refusal('malformed-request');
}

// What walks through an input later does so by recursion, and would run out of stack.
function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isWithin(member, depth - 1));
}

async function readForm(
  request: Request, type: string, bytes: Uint8Array<ArrayBuffer>, takesFiles: boolean,
): Promise<Record<string, unknown>> {
  if (bytes.length === 0) return {};
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data') {
    throw new Refusal('unsupported-type');
  }
  try {
    const contentType = request.headers.get('content-type') ?? '';
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const pairs = await Promise.all([...form.entries()].map(async ([name, value]): Promise<[string, string | SentFile]> =>
      [name, typeof value === 'string' ? value : new SentFile(value.name, value.type, await value.bytes())]));
    return nest(pairs.filter(([, value]) => takesFiles || typeof value === 'string'));
  } catch {
    throw new Refusal('malformed-request');
  }
}

function nest(pairs: readonly [string, string | SentFile][]): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null);
  for (const [name, value] of pairs) {
    const [outer = '', inner] = name.split('.');
    const target = inner === undefined ? input : ((input[outer] ??= Object.create(null)) as Record<string, unknown>);
    if (typeof target !== 'object') throw new Refusal('malformed-request');
    const key = inner ?? outer;
    const before = target[key];
    target[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return input;
}

function readKey(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && KEY.test(value)) return value;
  throw new Refusal('malformed-request');
}
