import { createServer } from 'node:net';

/** Whether a program could listen on that port of this machine's loopback now. */
export function isFree(port: number): Promise<boolean> {
  return listenBriefly(port).then(() => true, () => false);
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return listenBriefly(0);
}

function listenBriefly(port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const taken = address && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
