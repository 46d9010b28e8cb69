// Any origin will do: only whether an address stays on it matters.
const HERE = 'https://here.invalid';

/**
 * The path of an address that stays on this site, with its query and fragment; null for any other, and for
 * the site's own doors, which show nothing.
 */
export function sameSitePath(address: string): string | null {
  if (!address.startsWith('/') || !URL.canParse(address, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(address, HERE);
  if (origin !== HERE || pathname.startsWith('//') || /^\/api(\/|$)/.test(pathname)) return null;
  return pathname + search + hash;
}
