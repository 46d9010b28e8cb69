import { createReadStream } from 'node:fs';
import { StartProblem } from '#server/start-problem.ts';

const LONGEST_LINE = 1_000_000;

/**
 * The lines of a text file, one by one and without their ends, however large the file is.
 * Refuses a file that is not there, is not UTF-8, or has a line of more than a million characters.
 */
export async function eachLine(path: string, visit: (line: string, number: number) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  const take = (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new StartProblem(`${path}: line ${number + lines.length + 1} is longer than a million characters.`);
    for (const line of lines) {
      number += 1;
      visit(line.endsWith('\r') ? line.slice(0, -1) : line, number);
    }
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) take(decoder.decode(chunk as Buffer, { stream: true }));
    take(decoder.decode());
  } catch (error) {
    throw sayWhy(error, path);
  }
  if (rest !== '') visit(rest.endsWith('\r') ? rest.slice(0, -1) : rest, number + 1);
}

function sayWhy(error: unknown, path: string): unknown {
  if (error instanceof TypeError) return new StartProblem(`${path} is not UTF-8 text.`);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return new StartProblem(`There is no file ${path}.`);
  if (code === 'EISDIR') return new StartProblem(`${path} is a folder, not a file.`);
  if (code === 'EACCES') return new StartProblem(`${path} may not be read.`);
  return error;
}
