import type { ReservedSql } from 'postgres';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

type Value = string | number | boolean | null | readonly string[] | object;

/** Adds rows to a table by COPY. The columns are those of the first row. */
export async function copyRows(session: ReservedSql<{ bigint: number }>, table: string, rows: readonly Record<string, Value>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const text = rows.map((row) => `${columns.map((column) => field(row[column] ?? null)).join('\t')}\n`).join('');
  const into = await session`copy ${session(table)} (${session(columns)}) from stdin`.writable();
  await pipeline(Readable.from([text]), into);
}

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
