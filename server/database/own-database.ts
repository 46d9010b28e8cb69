import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { StartProblem } from '../start-problem.ts';

const PATIENCE_MS = 10_000;
const SENTENCES: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its host name cannot be looked up',
  ETIMEDOUT: 'it does not answer in time',
  CONNECT_TIMEOUT: 'it does not answer in time',
  EHOSTUNREACH: 'its host cannot be reached',
  ECONNRESET: 'it closes the connection',
  CONNECTION_CLOSED: 'it closes the connection',
  CONNECTION_ENDED: 'it closes the connection',
  '28P01': 'the password is wrong',
  '28000': 'this user may not sign in',
  '3D000': 'there is no such database',
  '53300': 'it takes no more connections',
  '57P03': 'it is starting up or shutting down',
  SASL_SIGNATURE_MISMATCH: 'it does not know the password either',
};

/** Asks the database of DATABASE_URL for a sign of life. Refuses with a sentence that never shows the password. */
export async function checkOwnDatabase(url: string): Promise<void> {
  const client = openOnce(url);
  try {
    await Promise.race([client`select 1`, tooLate()]);
  } catch (error) {
    throw new StartProblem(`DATABASE_URL (${place(url)}) cannot be used: ${reason(error)}.`);
  } finally {
    // Not awaited: where nothing answers, neither does the end.
    void client.end({ timeout: 0 });
  }
}

// The client's own limit ends when the connection stands, and something else may have taken it.
async function tooLate(): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false });
  throw Object.assign(new Error(), { code: 'CONNECT_TIMEOUT' });
}

function openOnce(url: string): postgres.Sql {
  try {
    return postgres(url, { max: 1, connect_timeout: 8, fetch_types: false, onnotice: () => {} });
  } catch {
    throw new StartProblem('DATABASE_URL is not an address: it should look like postgres://user:password@host:5432/name.');
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return SENTENCES[code] ?? (error.message || code);
}

function place(url: string): string {
  return url.replace(/^[^:]+:\/\/([^@/]*@)?/, '').replace(/\?.*$/, '');
}
