import { isAskable, isPortOpen, type Allowed, type FetchReach } from './allow-list.ts';
import { FetchProblem } from './fetch-problem.ts';

const LONGEST = 4000;

/**
 * The address of one step, as the URL parser writes it. Refuses every scheme but http and https, a name or password
 * in it, ports that are not the web's, and what is no address.
 */
export function fetchTarget(typed: string, base: URL | null, allowed: readonly Allowed[], reach: FetchReach = 'web'): URL {
  const url = typed.length <= LONGEST && URL.canParse(typed, base ?? undefined) ? new URL(typed, base ?? undefined) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new FetchProblem('not-fetchable');
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!isPortOpen(port, allowed)) throw new FetchProblem('not-fetchable');
  if (reach === 'off') throw new FetchProblem('no-network');
  if (!isAskable(url.hostname, port, allowed, reach)) throw new FetchProblem('forbidden-address');
  url.hash = '';
  return url;
}
