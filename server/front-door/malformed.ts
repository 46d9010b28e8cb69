import type { IncomingHttpHeaders } from 'node:http';
import { messages } from '#lib/messages/translate.ts';

const say = messages('door');
const MAX_PATH = 2048;
const MAX_ADDRESS = 8192;
const HOST = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i;

/** Why an address is malformed, as a sentence, or null. Next answers some of these with a 500. */
export function malformedAddress(address: string): string | null {
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  if (address.length > MAX_ADDRESS || path.length > MAX_PATH) return say('path-too-long');
  return malformedPath(path) ?? (mark < 0 ? null : malformedQuery(address.slice(mark + 1)));
}

function malformedPath(path: string): string | null {
  if (!path.startsWith('/')) return say('path-not-a-path');
  if (path.includes('//') || /[\\]|%2f|%5c/i.test(path)) return say('path-slashes');
  const plain = decode(path);
  if (plain === null) return say('path-not-utf8');
  if (/[\u0000-\u001f\u007f]/.test(plain)) return say('path-control');
  return plain.split('/').some((part) => part === '.' || part === '..') ? say('path-dots') : null;
}

function malformedQuery(query: string): string | null {
  const plain = decode(query);
  if (plain === null) return say('query-not-utf8');
  return plain.includes('\0') ? say('query-control') : null;
}

/** Why these headers are malformed, as a sentence, or null. */
export function malformedHeaders(headers: IncomingHttpHeaders): string | null {
  if (headers.host !== undefined && !HOST.test(headers.host)) return say('host');
  if ('next-action' in headers) return say('action');
  const state = headers['next-router-state-tree'];
  return state !== undefined && !isEncodedJson(String(state)) ? say('router-state') : null;
}

function isEncodedJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(text)));
  } catch {
    return false;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
