import type { On } from '#db/client.ts';
import { askedQuery } from '#db/search-match.ts';

/** A claim's texts with the words looked for between MARK_START and MARK_END; null where there are none. */
export type Headline = { claimId: string; wording: string | null; quote: string | null };

// Private-use characters: no text has them, and no markup has to be trusted.
export const MARK_START = '\u{E000}';
export const MARK_END = '\u{E001}';
const WHOLE = `StartSel=${MARK_START}, StopSel=${MARK_END}, HighlightAll=true`;
const FRAGMENT = `StartSel=${MARK_START}, StopSel=${MARK_END}, MaxFragments=1, MaxWords=24, MinWords=8`;

/** Marks the words of a search in the claims of one page: far too slow for more than a page. */
export async function markWords(on: On, claimIds: readonly string[], text: string): Promise<Headline[]> {
  return on<Headline[]>`
    with ${askedQuery(on, text)}
    select c.stream_id as claim_id,
      ${headline(on, 'wording')}, ${headline(on, 'quote')}
    from claims c cross join query
    where c.stream_id = any(${[...claimIds]}::uuid[])`;
}

/** A column of a row called `c` with the words of the query marked: a wording whole, of a quote the best part. */
export function headline(on: On, column: 'wording' | 'quote') {
  const how = column === 'wording' ? WHOLE : FRAGMENT;
  return on`ts_headline('english', c.${on(column)}, query.asked, ${how}) as ${on(column)}`;
}
