import { Agent, request as open } from 'node:http';
import { PORT } from './settings.ts';

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

export type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

/** One request exactly as written, without what a browser or a client library would mend. */
export function send({ method = 'GET', path, headers = {}, body }: Sent, port = PORT): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    // Kept open, as browsers do: a server may then go on reading what it has already refused.
    const agent = new Agent({ keepAlive: true });
    const request = open({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(answer()));
      response.on('end', () => resolve(answer()));
      response.on('close', () => agent.destroy());
      const answer = () => ({
        status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8'),
      });
    });
    // A site that refuses a body while it is still being sent closes on us: only silence is an error.
    request.on('error', (error) => isAnswered || setTimeout(() => isAnswered || reject(error), 500));
    request.end(body);
  });
}
