const TRACKING = /^(utm_[a-z]+|fbclid|gclid|mc_[a-z]+|ref|ref_src|igshid|amp)$/i;

/**
 * Reads a typed or pasted web address; `example.org/page` is taken as https.
 * @returns the address as the URL parser writes it, or null when it is not http(s) with a host name.
 */
export function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) return null;
  return url.href;
}

/** What two addresses of one document share: no scheme, no www, no fragment, no tracking, parameters in order. */
export function addressKey(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return `${siteOf(address)}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The host a reader recognises an address by. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** The host of an address without what makes no other site of it: no www, no mobile or fast twin. */
export function siteOf(address: string): string {
  return new URL(address).host.replace(/^(www|m|amp)\./, '');
}
