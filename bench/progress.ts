import { milliseconds } from './table.ts';

const began = performance.now();

/** Tells on the error stream what is done now, and after how many seconds: whoever waits for tables sees that it goes on. */
export function tell(line: string): void {
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

/** Does a part of the bench and tells that it began, and how long it took. */
export async function stage<T>(what: string, work: () => Promise<T>): Promise<T> {
  tell(`${what} …`);
  const start = performance.now();
  const result = await work();
  const took = performance.now() - start;
  tell(`${what}: ${took < 1000 ? milliseconds(took) : `${(took / 1000).toFixed(0)} s`}`);
  return result;
}
