import type { LoggedItem } from '#lib/domain/consensus/epoch-log.ts';
import { eachRow, type BadRows } from './csv-rows.ts';
import { idProblem, timeProblem } from './read-ratings.ts';

/** Reads `itemId,createdMillis` and, where there is such a column, `topic`. */
export async function readItems(path: string, bad: BadRows): Promise<Map<string, LoggedItem>> {
  const items = new Map<string, LoggedItem>();
  await eachRow(path, { wanted: ['itemId', 'createdMillis'], maybe: ['topic'] }, bad, ([item = '', created = '', topic = ''], line) => {
    const problem = idProblem('itemId', item) ?? timeProblem('createdMillis', created);
    if (problem !== null) bad.say(line, problem);
    else if (items.has(item)) bad.say(line, `item ${item} stands twice`);
    else items.set(item, { item, createdAt: Number(created), topic: topic === '' ? null : topic });
  });
  return items;
}
