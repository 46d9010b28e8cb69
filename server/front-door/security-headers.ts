import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const ALWAYS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  // Not no-referrer: with it browsers send "Origin: null" even from our own forms.
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
  ['cross-origin-opener-policy', 'same-origin'],
];

/** The policy for everything that is not a page. */
const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";
const DEVELOPMENT_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; connect-src 'self' ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Puts the security headers on a response, with the closed policy until it turns out a page. */
export function secure(res: ServerResponse, options: { dev: boolean; isHttps: boolean }): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  res.setHeader('content-security-policy', options.dev ? DEVELOPMENT_POLICY : CLOSED_POLICY);
  if (options.isHttps) res.setHeader('strict-transport-security', 'max-age=31536000');
}

/** The policy for a finished page: scripts of our own, and those inline ones that Next wrote. */
export function pagePolicy(html: string): { policy: string; unknown: string[] } {
  const inline = inlineScripts(html);
  const hashes = inline.filter(isNextsOwn).map(sha256);
  const policy = [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
  return { policy, unknown: inline.filter((script) => !isNextsOwn(script)) };
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(\s[^>]*)?>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = '']) => !/\ssrc=/i.test(attributes) && !/application\/(ld\+)?json/.test(attributes))
    .map(([, , text = '']) => text)
    .filter((text) => text !== '');
}

const SHAPES = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((.*)\)$/s,
  /^self\.__next_f\.push\((.*)\)$/s,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((.*)\);?$/s,
  /^(\{.*\})$/s,
];
const FIXED = new Set(['requestAnimationFrame(function(){$RT=performance.now()});']);

// Blessing whatever is inline would bless what slipped through an escape too. These shapes carry
// data only: what is pushed must be JSON. React's streaming scripts are left out: our pages are whole.
function isNextsOwn(script: string): boolean {
  if (FIXED.has(script)) return true;
  return SHAPES.some((shape) => {
    const data = shape.exec(script)?.[1];
    return data !== undefined && isJson(data);
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
