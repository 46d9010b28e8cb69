import { createTranslator } from 'next-intl';
import about from './en/about.json' with { type: 'json' };
import appeals from './en/appeals.json' with { type: 'json' };
import asOf from './en/as-of.json' with { type: 'json' };
import auth from './en/auth.json' with { type: 'json' };
import bursts from './en/bursts.json' with { type: 'json' };
import calibration from './en/calibration.json' with { type: 'json' };
import capture from './en/capture.json' with { type: 'json' };
import calendar from './en/calendar.json' with { type: 'json' };
import claim from './en/claim.json' with { type: 'json' };
import consensus from './en/consensus.json' with { type: 'json' };
import corrections from './en/corrections.json' with { type: 'json' };
import data from './en/data.json' with { type: 'json' };
import desk from './en/desk.json' with { type: 'json' };
import door from './en/door.json' with { type: 'json' };
import excerpts from './en/excerpts.json' with { type: 'json' };
import failed from './en/failed.json' with { type: 'json' };
import glossary from './en/glossary.json' with { type: 'json' };
import grades from './en/grades.json' with { type: 'json' };
import journal from './en/journal.json' with { type: 'json' };
import joined from './en/joined.json' with { type: 'json' };
import lists from './en/lists.json' with { type: 'json' };
import method from './en/method.json' with { type: 'json' };
import origins from './en/origins.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import party from './en/party.json' with { type: 'json' };
import policy from './en/policy.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import scales from './en/scales.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import source from './en/source.json' with { type: 'json' };
import terms from './en/terms.json' with { type: 'json' };
import sourcesOut from './en/sources-out.json' with { type: 'json' };
import then from './en/then.json' with { type: 'json' };
import ties from './en/ties.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import vote from './en/vote.json' with { type: 'json' };

/** Every sentence the site says, by area; a key that is not here breaks the type check. */
export const CATALOGUE = {
  about,
  appeals,
  asOf,
  auth,
  bursts,
  calibration,
  capture,
  calendar,
  claim,
  consensus,
  corrections,
  data,
  desk,
  door,
  excerpts,
  failed,
  glossary,
  grades,
  journal,
  joined,
  lists,
  method,
  origins,
  panels,
  party,
  policy,
  refusals,
  scales,
  shell,
  source,
  terms,
  'sources-out': sourcesOut,
  then,
  ties,
  timeline,
  ui,
  vote,
};
export type Area = keyof typeof CATALOGUE;
export type Translator<A extends Area> = ReturnType<typeof makeTranslator<A>>;

const made = new Map<Area, unknown>();

/**
 * The words of one area: `const t = messages('shell'); t('nav.claims')`. Takes ICU values as a second
 * argument and `t.rich` for markup; works in pages, route handlers, scripts and tests alike. Client
 * leaves do not call it: they get their words as props.
 */
export function messages<A extends Area>(area: A): Translator<A> {
  const known = made.get(area) as Translator<A> | undefined;
  if (known) return known;
  const translator = makeTranslator(area);
  made.set(area, translator);
  return translator;
}

function makeTranslator<A extends Area>(area: A) {
  return rememberingPlain(createTranslator<(typeof CATALOGUE)[A]>({
    locale: 'en',
    timeZone: 'UTC',
    messages: CATALOGUE[area],
  }));
}

// Words without values are always the same, and a page says many of them; looking one up makes a dozen objects.
function rememberingPlain<T extends (...asked: never[]) => string>(translate: T): T {
  const plain = new Map<unknown, string>();
  const remembering = (...asked: Parameters<T>): string => {
    if (asked.length > 1) return translate(...asked);
    const known = plain.get(asked[0]);
    if (known !== undefined) return known;
    const words = translate(...asked);
    plain.set(asked[0], words);
    return words;
  };
  return Object.assign(remembering, translate) as unknown as T;
}
