import { collectRatings } from '#lib/domain/consensus/collect-ratings.ts';
import type { Ratings } from '#lib/domain/consensus/ratings.ts';
import { StartProblem } from '#server/start-problem.ts';
import { eachRow, type BadRows } from './csv-rows.ts';

// Distinct values share a table with the weights of groups, which has 65,535 places.
const VALUES_AT_MOST = 1000;
const LONGEST_ID = 200;
// The last day that JavaScript knows.
const LATEST = 8_640_000_000_000_000;

/** Reads `raterId,itemId,value,tsMillis`, value in [0, 1]. Of a rater's rows on an item the latest counts. */
export async function readRatings(path: string, bad: BadRows): Promise<Ratings> {
  const collector = collectRatings();
  const values = new Map<string, number>();
  const lines = lineNumbers();
  await eachRow(path, { wanted: ['raterId', 'itemId', 'value', 'tsMillis'] }, bad, ([rater = '', item = '', value = '', time = ''], line) => {
    const number = valueOf(value, values);
    const problem = idProblem('raterId', rater) ?? idProblem('itemId', item)
      ?? (number === null ? 'value is a number from 0 to 1' : null) ?? timeProblem('tsMillis', time);
    if (problem !== null || number === null) return bad.say(line, problem ?? '');
    if (values.size > VALUES_AT_MOST) throw new StartProblem(`${path} has more than ${VALUES_AT_MOST} distinct values: round them, please.`);
    lines.push(line);
    collector.add({ rater, item, value: number, at: Number(time) });
  });
  if (lines.size === 0 && bad.count === 0) throw new StartProblem(`${path} has no rows.`);
  return collector.finish((first, second) =>
    bad.say(lines.at(Math.max(first, second)), `the same rater, item and time as line ${lines.at(Math.min(first, second))}`));
}

function valueOf(text: string, known: Map<string, number>): number | null {
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  if (!/^(?:\d|\d?\.\d{1,17}|\d(?:\.\d{1,17})?e-?\d{1,2})$/i.test(text) || Number(text) > 1) return null;
  known.set(text, Number(text));
  return Number(text);
}

/** What is wrong with an id; null when nothing is. */
export function idProblem(name: string, id: string): string | null {
  return id.length > 0 && id.length <= LONGEST_ID && !/[\p{Cc}\p{Cs}]/u.test(id) ? null : `${name} is text of 1 to ${LONGEST_ID} characters, none of them a control character`;
}

/** What is wrong with a time in milliseconds; null when nothing is. */
export function timeProblem(name: string, text: string): string | null {
  // A table that once had gaps writes whole numbers with a point.
  return /^\d{1,16}(?:\.0{1,9})?$/.test(text) && Number(text) <= LATEST ? null : `${name} is a whole number of milliseconds since 1970`;
}

// Which line each vote came from, in the order they were added.
function lineNumbers() {
  let numbers = new Uint32Array(1024);
  let size = 0;
  return {
    push(line: number) {
      if (size === numbers.length) {
        const larger = new Uint32Array(size * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[size] = line;
      size += 1;
    },
    at: (k: number) => numbers[k] ?? 0,
    get size() { return size; },
  };
}
