import { on } from '#db/client.ts';
import { findFormReturn } from '#db/form-returns.ts';
import { REFUSED } from './form-return.ts';
import { sawSession } from './reads.ts';

export type Query = Record<string, string | string[] | undefined>;

/** A form as it came back from a refusal: what was typed and what is wrong; empty when nothing was refused. */
export type ReturnedForm = {
  problem: { title: string; fields: Record<string, string> } | null;
  /** What was typed into a field; undefined when nothing was. */
  typed(name: string): string | undefined;
  /** The sentence about a field. */
  wrong(name: string): string | undefined;
};

/**
 * The refused form that a page's address speaks of.
 * @param path the form page's own path: a form is shown nowhere else.
 */
export async function returnedForm(path: string, query: Query): Promise<ReturnedForm> {
  sawSession();
  const id = query[REFUSED];
  const kept = typeof id === 'string' && UUID.test(id) ? await findFormReturn(on(), id, path) : null;
  return {
    problem: kept && { title: kept.sentence, fields: kept.fields },
    typed: (name) => [kept?.values[name]].flat()[0],
    wrong: (name) => kept?.fields[name],
  };
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
