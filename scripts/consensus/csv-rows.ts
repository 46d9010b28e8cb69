import { StartProblem } from '#server/start-problem.ts';
import { eachLine } from './text-lines.ts';

/** What is wrong with rows of a file. Keeps the first few, counts the rest. */
export type BadRows = { say(line: number, what: string): void; readonly count: number; readonly sentences: readonly string[] };

const SAID = 20;

/** Collects bad rows of one file. */
export function badRows(path: string): BadRows {
  const sentences: string[] = [];
  let count = 0;
  return {
    say(line, what) {
      count += 1;
      if (sentences.length < SAID) sentences.push(`${path}, line ${line}: ${what}`);
    },
    get count() { return count; },
    sentences,
  };
}

/**
 * Reads a CSV file with a header (RFC 4180; a quoted field may hold commas and quotes, not line ends), row by row.
 * `visit` gets the wanted columns in the order asked for; those of `maybe` are empty where the file has none.
 * Rows with another number of fields than the header are bad.
 */
export async function eachRow(
  path: string, columns: { wanted: readonly string[]; maybe?: readonly string[] }, bad: BadRows, visit: (fields: string[], line: number) => void,
): Promise<void> {
  let places: number[] | null = null;
  let width = 0;
  await eachLine(path, (text, line) => {
    if (!places) {
      const header = fieldsOf(text.replace(/^\uFEFF/, '')) ?? [];
      places = placesOf(path, header, columns);
      width = header.length;
      return;
    }
    const fields = fieldsOf(text);
    if (!fields) bad.say(line, 'has a quote that does not close');
    else if (fields.length !== width) bad.say(line, `has ${fields.length} fields, and the header ${width}`);
    else visit(places.map((at) => fields[at] ?? ''), line);
  });
  if (!places) throw new StartProblem(`${path} is empty.`);
}

function placesOf(path: string, header: readonly string[], { wanted, maybe = [] }: { wanted: readonly string[]; maybe?: readonly string[] }): number[] {
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new StartProblem(`${path} has no column ${missing.join(', ')}. Its first line has to name ${wanted.join(',')}.`);
  const twice = [...wanted, ...maybe].find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice) throw new StartProblem(`${path} has two columns ${twice}: which one counts?`);
  return [...wanted, ...maybe].map((name) => header.indexOf(name));
}

function fieldsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const field = quoted ?? /^([^",]*)(,|$)/.exec(rest);
    if (!field) return null;
    fields.push(quoted ? (field[1] ?? '').replaceAll('""', '"') : field[1] ?? '');
    if (field[2] === '') return fields;
    rest = rest.slice(field[0].length);
  }
}
