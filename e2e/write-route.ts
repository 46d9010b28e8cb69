import type { Fields, World } from './write-world.ts';

/** One request that is accepted as it stands. */
export type Example = {
  fields: Fields;
  /** What stands in the route for `[slug]`, `[userId]` … */
  params?: Record<string, string>;
  /** Whose session sends it; without it `world.everyone`'s, who holds every role. */
  cookie?: string;
  /** Where its texts are read, when that is not where its answer leads; null when the journal alone has them. */
  shownAt?: string | null;
  /** Undoes what the example had to set up. */
  done?: () => Promise<unknown>;
};

/*
 * Every write of the site stands in write-routes.ts, each with an example that is ACCEPTED as it stands; a route that is
 * built and not listed fails routes.spec.ts. To add a route, add a line to the list of its noun, or a list to the table:
 * make what it acts on from `world` and give a value to every field it has. All that is hostile is derived from that example (hostile.ts), one field at a time, so that it is
 * that one thing which is refused; nothing needs to be said about a field, its example says what it is:
 *   a value with a blank in it      free text: HTML and right-to-left text are taken, and shown as text
 *   2025-05-01                      a date: one to come, and an end before its start, are refused
 *   an id, or the slug of a thing   names something: unknown ones and those of other things are refused
 *   https://…                       an address: one that is a script is refused
 *   `seen…` and `was`               the version the writer saw: any other is refused 412 with what changed
 *   a name with password or secret  a secret: only what breaks any text is tried on it
 * Whatever else stands there (a choice, a language, a number) takes no other text at all.
 * `example` is called anew for each request that is meant to be accepted, so its names have to be `unique`.
 */
export type WriteRoute = {
  example: (world: World) => Promise<Example> | Example;
  /** It ends the very session that sent it: sent again, it is refused 401. */
  endsSession?: true;
  /** Tries are counted in `rate_limits`, also refused ones. */
  countsTries?: true;
  /** It changes nothing that its `seen…` looks at, so the same may be sent twice. */
  keepsVersion?: true;
  /** The same for every example; `[slug]` is what was written. */
  shownAt?: string;
};
