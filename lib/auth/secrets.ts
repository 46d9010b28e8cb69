import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Makes a secret for a link or a token, safe in an address; only its hash is ever kept. */
export function makeSecret(): { secret: string; hash: string } {
  const secret = randomBytes(BYTES).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

/** The form in which secrets of links and tokens are kept. They are random, so a fast hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
