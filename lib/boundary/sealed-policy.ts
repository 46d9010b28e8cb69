/** The policy of somebody else's page: an opaque origin, without scripts, forms, frames, pictures or windows. */
export const SEALED_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** The header by which a route tells the front door that its page is sealed; it goes no further. */
export const SEALED = 'x-claimline-sealed';
