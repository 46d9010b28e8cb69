import type { ClaimView } from '../fold/view.ts';
import { tombstoneOf } from '../fold/withheld.ts';
import { readingDifferences, type ReadingDifferences } from './reading-differences.ts';
import type { Travel } from './travel.ts';

/** What readers see of a view of the past. A draft was nobody's to read; of a claim withheld then, its tombstone was. */
export function shownThen(view: ClaimView | null): ClaimView | null {
  if (!view || view.visibility === 'draft') return null;
  return view.visibility === 'withheld' ? tombstoneOf(view) : view;
}

/** How the two readings of one day differ; null where they agree or hindsight has nothing either. */
export function differencesOn(travel: Travel, date: string): ReadingDifferences | null {
  const known = travel.view({ reading: 'known', date });
  const recorded = travel.view({ reading: 'recorded', date });
  return known && readingDifferences(known, recorded?.visibility === 'public' ? recorded : null);
}
