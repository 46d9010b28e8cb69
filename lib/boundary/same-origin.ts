import { env } from '#lib/env.ts';
import { Refusal } from './refusal.ts';

/** What a request says about where it comes from. */
export type Provenance = {
  origin: string | null;
  secFetchSite: string | null;
  authorization: string | null;
  host: string | null;
};

export type ForeignReason = 'foreign-origin' | 'unknown-host';

/**
 * Why a write is not taken to come from the site's own pages, or null when it is.
 * Without Origin and Sec-Fetch-Site only a bearer token will do: no browser sends one by itself.
 * `ownOrigin` is SITE_URL where it is set; without it the host must be an IP address or localhost,
 * because any other name could be made to point here.
 */
export function foreignReason(from: Provenance, ownOrigin: string | null): ForeignReason | null {
  if (from.secFetchSite !== null && from.secFetchSite !== 'same-origin') return 'foreign-origin';
  if (from.origin !== null) return originReason(from.origin, from.host, ownOrigin);
  if (from.secFetchSite === 'same-origin') return hostReason(from.host, ownOrigin);
  return /^bearer \S/i.test(from.authorization ?? '') ? null : 'foreign-origin';
}

function originReason(origin: string, host: string | null, ownOrigin: string | null) {
  if (origin === ownOrigin) return null;
  if (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()) return 'foreign-origin';
  return hostReason(host, ownOrigin);
}

function hostReason(host: string | null, ownOrigin: string | null): ForeignReason | null {
  if (host === null) return 'foreign-origin';
  if (ownOrigin !== null && new URL(ownOrigin).host === host.toLowerCase()) return null;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  const isPlain = name === 'localhost' || /^\[.*\]$/.test(name) || /^(\d{1,3}\.){3}\d{1,3}$/.test(name);
  return isPlain ? null : 'unknown-host';
}

/** The site's origin as the setting says it, or null when nobody set it. */
export function siteOrigin(): string | null {
  return env.siteUrlIsSet ? env.SITE_URL : null;
}

/** Refuses, for a write, a request that does not come from the site's own pages. */
export function requireSameOrigin(headers: Headers, url: string): void {
  const from = {
    origin: headers.get('origin'),
    secFetchSite: headers.get('sec-fetch-site'),
    authorization: headers.get('authorization'),
    host: headers.get('host') ?? new URL(url).host,
  };
  if (foreignReason(from, siteOrigin())) throw new Refusal('foreign-origin');
}
