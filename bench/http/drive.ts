import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { quantile } from '../numbers.ts';

/** What the load generator is told; it stops at whichever comes first, the time or the number of requests. */
export type Order = { port: number; paths: string[]; connections: number; seconds: number; requests: number };
export type Report = { seconds: number; latencies: number[]; failures: number };

export type Driven = { perSecond: number; p50: number; p99: number };

/** Asks for pages from a process of its own. Refuses, by throwing, an answer other than 200. */
export async function drive(order: Partial<Order> & Pick<Order, 'port' | 'paths'>): Promise<Driven> {
  const generator = fork(join(import.meta.dirname, 'load-generator.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  generator.send({ connections: 32, seconds: 2, requests: Number.MAX_SAFE_INTEGER, ...order });
  const [report] = await Promise.race([
    once(generator, 'message') as Promise<[Report]>,
    once(generator, 'exit').then(() => Promise.reject(new Error('the load generator ended early'))),
  ]);
  if (report.failures > 0) throw new Error(`${report.failures} of ${report.latencies.length} answers were not 200`);
  const { latencies, seconds } = report;
  return { perSecond: latencies.length / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) };
}
