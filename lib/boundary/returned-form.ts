import { on } from '#db/client.ts';
import { findFormReturn } from '#db/form-returns.ts';
import { REFUSED } from './form-return.ts';
import { sawSession } from './reads.ts';

export type Query = Record<string, string | string[] | undefined>;

/**
 * A form as it came back, from a refusal or a check: what was typed and what is wrong; empty when nothing came back.
 */
export type ReturnedForm = {
  /** Null also when it came back unrefused, as from a check of what was typed so far. */
  problem: { title: string; fields: Record<string, string> } | null;
  /** What was typed into a field; undefined when nothing was. */
  typed(name: string): string | undefined;
  /** The same for a field that may be given several times. */
  typedAll(name: string): readonly string[];
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
    problem: kept && kept.sentence !== '' ? { title: kept.sentence, fields: kept.fields } : null,
    typed: (name) => [kept?.values[name]].flat()[0],
    typedAll: (name) => [kept?.values[name] ?? []].flat(),
    wrong: (name) => kept?.fields[name],
  };
}

/** A form that nobody has sent yet, or that another one on the page was sent instead of. */
export const UNSENT: ReturnedForm = { problem: null, typed: () => undefined, typedAll: () => [], wrong: () => undefined };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
