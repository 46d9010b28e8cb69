import type { IncomingMessage, ServerResponse } from 'node:http';
import { messages } from '#lib/messages/translate.ts';

const say = messages('door');

/** A "no" of the front door: its status and the sentence that says why. */
export type Problem = {
  status: 400 | 403 | 404 | 405 | 413 | 431 | 500 | 503;
  detail: string;
  headers?: Record<string, string>;
};

/** The answer to a method that nothing here takes. */
export function methodProblem(method: string): Problem {
  return { status: 405, detail: say('method', { method }), headers: { allow: 'GET, HEAD' } };
}

/** The answer to a body over the limit. */
export function bodyProblem(bytes: number): Problem {
  return { status: 413, detail: say('body', { bytes }) };
}

/** Answers with a problem: a small page for a browser, problem details (RFC 9457) for the rest. */
export function sendProblem(req: IncomingMessage, res: ServerResponse, problem: Problem): void {
  const { status, detail } = problem;
  const title = say(`title.${status}`);
  const isPage = req.headers.accept?.includes('text/html') === true;
  const body = isPage ? page(title, detail) : problemJson(status, title, detail);
  for (const name of ['cache-control', 'content-encoding', 'etag', 'link', 'vary']) res.removeHeader(name);
  res.writeHead(status, {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...problem.headers,
  });
  res.end(body);
}

/** What goes to a client whose bytes were not even HTTP. */
export function rawProblem(status: 400 | 431): string {
  const body = problemJson(status, say(`title.${status}`), say('parse'));
  const length = Buffer.byteLength(body);
  return `HTTP/1.1 ${status} ${status === 400 ? 'Bad Request' : 'Request Header Fields Too Large'}\r\n` +
    `Content-Type: application/problem+json\r\nContent-Length: ${length}\r\n` +
    `X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`;
}

function problemJson(status: number, title: string, detail: string): string {
  return JSON.stringify({ type: 'about:blank', status, title, detail });
}

// Without the site's style: whatever went wrong may be what the style comes from.
function page(title: string, detail: string): string {
  const [heading, text] = [escape(title), escape(detail)];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${heading}</title><style>body{font:1.1rem/1.5 Georgia,serif;max-width:36rem;margin:15vh auto;padding:0 1rem}` +
    `:root{color-scheme:light dark}</style><h1>${heading}</h1><p>${text}</p><p><a href="/">Claimline</a></p></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
