import robotsParser from 'robots-parser';
import { FetchProblem } from '#lib/outbound/fetch-problem.ts';
import { safeFetch } from '#lib/outbound/safe-fetch.ts';

const NAME = 'Claimline';
const MOST_BYTES = 512 * 1024;

/**
 * Whether a host lets robots fetch an address (RFC 9309): its robots.txt says so, or it has none. A host whose
 * robots.txt cannot be read says no. Only for what the site fetches by itself; a person's own wish is not a robot's.
 */
export async function robotsAllow(address: string): Promise<boolean> {
  const rules = new URL('/robots.txt', address).href;
  try {
    const { status, body } = await safeFetch(rules, { limits: { maxBytes: MOST_BYTES } });
    if (status >= 500) return false;
    return status >= 400 || robotsParser(rules, body.toString('utf8')).isAllowed(address, NAME) !== false;
  } catch (error) {
    if (error instanceof FetchProblem) return false;
    throw error;
  }
}
