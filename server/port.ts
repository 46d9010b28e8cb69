import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { StartProblem } from './start-problem.ts';

/** Listens; refuses with a sentence when the port is taken or the host is not ours. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)));
    server.listen({ port, host }, resolve);
  });
}

/** Tries whether one could listen there, before anything slow begins. */
export async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await new Promise((resolve) => server.close(resolve));
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
    EACCES: `This user may not listen on port ${port}: set PORT to 1024 or higher.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: correct HOST.`,
    ENOTFOUND: `${host} is not an address of this machine: correct HOST.`,
    EAI_AGAIN: `${host} is not an address of this machine: correct HOST.`,
  };
  const sentence = sentences[error.code ?? ''];
  return sentence ? new StartProblem(sentence) : error;
}
