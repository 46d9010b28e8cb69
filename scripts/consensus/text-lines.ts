import { createReadStream } from 'node:fs';
import { StartProblem } from '#server/start-problem.ts';

const LONGEST_LINE = 1_000_000;
const LINE_END = 10;
const MARK = '\uFEFF';

/**
 * The lines of a text file, one by one and without their ends, however large the file is.
 * Refuses a file that is not there, and by its number a line that is not UTF-8 or longer than a million bytes.
 */
export async function eachLine(path: string, visit: (line: string, number: number) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const take = (lines: Buffer) => {
    const from = number + 1;
    for (const line of decode(lines, path, from).split('\n')) {
      number += 1;
      visit(trimmed(line, number), number);
    }
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const bytes: Buffer = rest.length === 0 ? chunk as Buffer : Buffer.concat([rest, chunk as Buffer]);
      const end = bytes.lastIndexOf(LINE_END);
      if (Math.max(bytes.indexOf(LINE_END), bytes.length - end - 1) > LONGEST_LINE)
        throw new StartProblem(`${path}, line ${number + 1}: is longer than a million bytes.`);
      if (end >= 0) take(bytes.subarray(0, end));
      rest = bytes.subarray(end + 1);
    }
  } catch (error) {
    throw sayWhy(error, path);
  }
  if (rest.length > 0) take(rest);
}

function trimmed(line: string, number: number): string {
  const text = number === 1 && line.startsWith(MARK) ? line.slice(1) : line;
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

const STRICT = { fatal: true, ignoreBOM: true };

// Many lines at once; only where that fails, one by one to find which of them it is.
function decode(lines: Buffer, path: string, from: number): string {
  try {
    return new TextDecoder('utf-8', STRICT).decode(lines);
  } catch {
    throw new StartProblem(`${path}, line ${from + firstBad(lines)}: is not UTF-8 text.`);
  }
}

function firstBad(lines: Buffer): number {
  for (let at = 0, nth = 0; ; nth += 1) {
    const end = lines.indexOf(LINE_END, at);
    try {
      new TextDecoder('utf-8', STRICT).decode(lines.subarray(at, end < 0 ? lines.length : end));
    } catch {
      return nth;
    }
    if (end < 0) return nth;
    at = end + 1;
  }
}

function sayWhy(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new StartProblem(`There is no file ${path}.`);
  if (code === 'EISDIR') return new StartProblem(`${path} is a folder, not a file.`);
  if (code === 'EACCES') return new StartProblem(`${path} may not be read.`);
  return error;
}
