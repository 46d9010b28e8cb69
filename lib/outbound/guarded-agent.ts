import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { mayConnect, type Allowed, type FetchReach } from './allow-list.ts';
import { FetchProblem } from './fetch-problem.ts';

/** Gives all addresses of a name. Injectable, for tests and for sites with resolvers of their own. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/** The machine's own resolver. */
export const systemResolver: Resolver = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

export type Guard = { resolve: Resolver; allowed: readonly Allowed[]; reach: FetchReach; stepMs: number };

/**
 * An agent for one step: it resolves the name once, refuses it when any of its addresses is out of bounds, and
 * connects to the very address that was checked, so that a name which changes meanwhile changes nothing.
 */
export function guardedAgent(guard: Guard, onConnected: (address: string) => void): Agent {
  return new Agent({
    connect: (options, callback) => {
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      const hostname = options.hostname.replace(/^\[|\]$/g, '');
      const connect = buildConnector({
        timeout: guard.stepMs, allowH2: false, autoSelectFamily: false,
        // The hostname is only given for a name; literal addresses have been checked below.
        lookup: (_name, options, answer) => {
          pinned(hostname, port, guard).then(
            (address) => (options.all
              ? answer(null, [{ address, family: isIP(address) }])
              : answer(null, address, isIP(address))),
            (error: Error) => answer(error, ''));
        },
      });
      if (isIP(hostname) && !mayConnect(hostname, port, hostname, guard.allowed, guard.reach)) {
        return callback(new FetchProblem('forbidden-address'), null);
      }
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        const address = socket.remoteAddress ?? '';
        if (!mayConnect(hostname, port, address, guard.allowed, guard.reach)) {
          socket.destroy();
          return callback(new FetchProblem('forbidden-address'), null);
        }
        onConnected(address);
        callback(null, socket);
      });
    },
    headersTimeout: guard.stepMs, bodyTimeout: guard.stepMs, connections: 1, pipelining: 0, maxHeaderSize: 32 * 1024,
  });
}

async function pinned(hostname: string, port: number, guard: Guard): Promise<string> {
  const addresses = await guard.resolve(hostname);
  const [first] = addresses;
  if (first === undefined) throw new FetchProblem('unknown-host');
  if (!addresses.every((address) => mayConnect(hostname, port, address, guard.allowed, guard.reach))) {
    throw new FetchProblem('forbidden-address');
  }
  // One of both families is common; IPv4 reaches more networks.
  return addresses.find((address) => isIP(address) === 4) ?? first;
}
