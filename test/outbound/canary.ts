import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type Canary = { port: number; seen: () => number; paths: string[]; close: () => Promise<void> };
type Answer = (req: IncomingMessage, res: ServerResponse) => void;

/** A server on every loopback address that counts whoever opens a connection to it. */
export async function startCanary(answer: Answer = (_req, res) => void res.end('reached'), host = '::'): Promise<Canary> {
  const paths: string[] = [];
  let connections = 0;
  const server = createServer((req, res) => {
    paths.push(req.url ?? '');
    answer(req, res);
  });
  server.on('connection', () => {
    connections += 1;
  });
  return { port: await listen(server, host), seen: () => connections, paths, close: () => stop(server) };
}

/** A server that says whatever bytes it is told to, without minding HTTP. */
export async function startRaw(talk: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    }),
  };
}

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((done) => void server.listen(0, host, done));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  });
}
