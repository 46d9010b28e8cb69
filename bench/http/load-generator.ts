// A process of its own: asks for pages over keep-alive connections as fast as they come, and counts.
import { connect } from 'node:net';
import type { Order, Report } from './drive.ts';

const HEAD_END = Buffer.from('\r\n\r\n');

process.once('message', (order: Order) => {
  void run(order).then((report) => process.send?.(report, () => process.exit(0)));
});

async function run({ port, paths, connections, seconds, requests }: Order): Promise<Report> {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  let asked = 0;
  let failures = 0;
  const next = () => {
    if (asked >= requests || performance.now() >= until) return null;
    return paths[asked++ % paths.length] ?? null;
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => keepAsking(port, next, (ms, status) => {
    latencies.push(ms);
    if (status !== 200) failures += 1;
  })));
  return { seconds: (performance.now() - start) / 1000, latencies, failures };
}

/** One connection: a request, its whole answer, the next request. */
function keepAsking(
  port: number, next: () => string | null, onAnswer: (ms: number, status: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let sentAt = 0;
    let left = 0;
    let status = 0;
    const ask = () => {
      const path = next();
      if (path === null) return socket.end(() => resolve());
      sentAt = performance.now();
      return socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    };
    socket.setNoDelay(true);
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      if (left === 0) ({ left, status } = readHead(chunk));
      else left -= chunk.length;
      if (left > 0) return;
      onAnswer(performance.now() - sentAt, status);
      ask();
    });
  });
}

// Heads are small and come whole; a body of unknown length would need a parser this is not.
function readHead(chunk: Buffer): { left: number; status: number } {
  const end = chunk.indexOf(HEAD_END);
  const head = chunk.toString('latin1', 0, end);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (end < 0 || length === undefined) throw new Error(`an answer without length: ${head.slice(0, 200)}`);
  return { left: Number(length) - (chunk.length - end - HEAD_END.length), status: Number(head.slice(9, 12)) };
}
