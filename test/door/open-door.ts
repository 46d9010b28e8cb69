import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnection } from 'node:net';
import { answerClientError } from '#server/front-door/client-error.ts';
import type { Door, DoorOptions } from '#server/front-door/door.ts';
import { createDoor } from '#server/front-door/door.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; headerBytes: number; body: Buffer; text: string };
export type OpenDoor = {
  door: Door;
  server: Server;
  port: number;
  ask(path: string, options?: RequestOptions & { body?: string | Buffer }): Promise<Answer>;
  /** Sends bytes as they are and gives all that comes back until the connection ends. */
  sendRaw(bytes: string): Promise<string>;
  close(): void;
};

type Handle = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** A front door over real HTTP on a free port, with `handle` where Next would be. */
export async function openDoor(handle: Handle, options: Partial<DoorOptions> = {}): Promise<OpenDoor> {
  const door = createDoor({
    handle: async (req, res) => handle(req, res), dev: false, trustedProxies: 0, ownOrigin: null, ...options,
  });
  const server = createServer(door.answer).on('clientError', answerClientError);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    door, server, port,
    ask: (path, asked = {}) => ask(port, path, asked),
    sendRaw: (bytes) => sendRaw(port, bytes),
    close: () => (server.close(), server.closeAllConnections()),
  };
}

function ask(port: number, path: string, { body, ...options }: RequestOptions & { body?: string | Buffer }) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const headerBytes = answer.rawHeaders.reduce((sum, word) => sum + word.length + 2, 'HTTP/1.1 200 OK\r\n\r\n'.length);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, headerBytes, body: bytes, text: bytes.toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
    let heard = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (heard += chunk));
    socket.on('error', reject).on('close', () => resolve(heard));
  });
}
