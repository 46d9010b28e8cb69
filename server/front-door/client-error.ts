import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { rawProblem } from './problem.ts';

/** Answers a client whose bytes are not HTTP, where there is still somebody to answer. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex & { _httpMessage?: ServerResponse }): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket._httpMessage?.headersSent) socket.destroy();
  else socket.end(rawProblem(error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400));
}
